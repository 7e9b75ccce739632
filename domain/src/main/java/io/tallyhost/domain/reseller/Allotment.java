package io.tallyhost.domain.reseller;

/**
 * How much a reseller has to give.
 *
 * @param packageName the package it started with; the limits may have been changed since
 */
public record Allotment(String packageName, Limits limits, Grants grants, Overselling overselling) {

  public static Allotment of(ResellerPackage given) {
    return new Allotment(given.name(), given.limits(), given.grants(), Overselling.OFF);
  }

  /** As much of it as the other one has. */
  public Allotment narrowedTo(Allotment other) {
    return new Allotment(
        packageName, limits.narrowedTo(other.limits), grants.narrowedTo(other.grants), overselling);
  }

  public Allotment withLimits(Limits changed) {
    return new Allotment(packageName, changed, grants, overselling);
  }

  public Allotment withGrants(Grants changed) {
    return new Allotment(packageName, limits, changed, overselling);
  }

  public Allotment withOverselling(Overselling changed) {
    return new Allotment(packageName, limits, grants, changed);
  }
}
