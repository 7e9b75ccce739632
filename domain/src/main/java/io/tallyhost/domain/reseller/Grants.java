package io.tallyhost.domain.reseller;

import java.util.EnumSet;
import java.util.Set;

/** A set of things that may be used, or passed on. */
public record Grants(Set<Grant> allowed) {

  private static final Grants NONE = new Grants(Set.of());

  public Grants {
    allowed = Set.copyOf(allowed);
  }

  public static Grants none() {
    return NONE;
  }

  public static Grants of(Grant... grants) {
    return new Grants(Set.of(grants));
  }

  public boolean allow(Grant grant) {
    return allowed.contains(grant);
  }

  public boolean areWithin(Grants other) {
    return other.allowed.containsAll(allowed);
  }

  /** What both allow. */
  public Grants narrowedTo(Grants other) {
    var both = EnumSet.noneOf(Grant.class);
    both.addAll(allowed);
    both.retainAll(other.allowed);
    return new Grants(both);
  }

  /** What is allowed here and not there, in the usual order. */
  public Set<Grant> beyond(Grants other) {
    var beyond = EnumSet.noneOf(Grant.class);
    beyond.addAll(allowed);
    beyond.removeAll(other.allowed);
    return beyond;
  }
}
