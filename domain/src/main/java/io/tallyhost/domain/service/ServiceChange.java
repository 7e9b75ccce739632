package io.tallyhost.domain.service;

import io.tallyhost.domain.catalog.VmSpec;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a service becomes. Use cases ask before whether it may; here, a wrong change is a bug. */
public record ServiceChange(Service of) {

  /** Its server is there, and its id is known. */
  public Service bound(String externalId) {
    return with(of.status(), Optional.of(externalId), of.suspensions(), of.provisioning());
  }

  /** It is made and runs. */
  public Service activated() {
    return moved(ServiceStatus.ACTIVE, Set.of(), Provisioning.DONE);
  }

  /** How the making of it stands. */
  public Service provisioning(Provisioning how) {
    return with(of.status(), of.externalId(), of.suspensions(), how);
  }

  /** The server is not there any more, and another may be made. */
  public Service unbound() {
    return with(of.status(), Optional.empty(), of.suspensions(), of.provisioning());
  }

  /** Suspended for one more reason. */
  public Service suspended(SuspensionReason reason) {
    var reasons = EnumSet.of(reason);
    reasons.addAll(of.suspensions());
    return of.status() == ServiceStatus.SUSPENDED
        ? with(of.status(), of.externalId(), reasons, of.provisioning())
        : moved(ServiceStatus.SUSPENDED, reasons, of.provisioning());
  }

  /** One reason less; active again when none is left. */
  public Service unsuspended(SuspensionReason reason) {
    var reasons = EnumSet.noneOf(SuspensionReason.class);
    reasons.addAll(of.suspensions());
    reasons.remove(reason);
    return reasons.isEmpty()
        ? moved(ServiceStatus.ACTIVE, reasons, of.provisioning())
        : with(of.status(), of.externalId(), reasons, of.provisioning());
  }

  /** The end of it. */
  public Service terminated(Instant at) {
    requireLegal(ServiceStatus.TERMINATED);
    return new Service(
        of.id(),
        of.serial(),
        of.owner(),
        of.customer(),
        of.kind(),
        of.product(),
        ServiceStatus.TERMINATED,
        of.label(),
        of.externalId(),
        of.vm(),
        of.metadata(),
        of.billing(),
        Set.of(),
        of.provisioning(),
        of.createdAt(),
        Optional.of(at),
        of.replacedBy());
  }

  /** Out of sight, because another one took its place. */
  public Service replacedBy(ServiceId other, Instant at) {
    return build(
        terminated(at), of.label(), of.vm(), of.metadata(), of.billing(), Optional.of(other));
  }

  /** The same thing under a new id, to be made once more. */
  public Service again(ServiceId id, long serial, Instant at) {
    return new Service(
        id,
        serial,
        of.owner(),
        of.customer(),
        of.kind(),
        of.product(),
        ServiceStatus.PENDING,
        of.label(),
        Optional.empty(),
        of.vm(),
        of.metadata(),
        of.billing(),
        Set.of(),
        Provisioning.WORKING,
        at,
        Optional.empty(),
        Optional.empty());
  }

  public Service labelled(String label) {
    return build(of, label, of.vm(), of.metadata(), of.billing(), of.replacedBy());
  }

  public Service billed(ServiceBilling billing) {
    return build(of, of.label(), of.vm(), of.metadata(), billing, of.replacedBy());
  }

  /** Another size at another price. */
  public Service grown(VmSpec vm, ServiceBilling billing) {
    return build(of, of.label(), Optional.of(vm), of.metadata(), billing, of.replacedBy());
  }

  /** With one more thing remembered. */
  public Service noted(String name, String value) {
    var notes = new TreeMap<>(of.metadata());
    notes.put(name, value);
    return build(of, of.label(), of.vm(), notes, of.billing(), of.replacedBy());
  }

  /** With one thing less remembered. */
  public Service forgotten(String name) {
    var notes = new TreeMap<>(of.metadata());
    notes.remove(name);
    return build(of, of.label(), of.vm(), notes, of.billing(), of.replacedBy());
  }

  private Service moved(ServiceStatus next, Set<SuspensionReason> reasons, Provisioning how) {
    requireLegal(next);
    return with(next, of.externalId(), reasons, how);
  }

  private void requireLegal(ServiceStatus next) {
    if (!of.status().mayBecome(next)) {
      throw new IllegalStateException(
          "Service %s can't become %s from %s".formatted(of.id(), next, of.status()));
    }
  }

  private Service with(
      ServiceStatus status,
      Optional<String> externalId,
      Set<SuspensionReason> reasons,
      Provisioning how) {
    return new Service(
        of.id(),
        of.serial(),
        of.owner(),
        of.customer(),
        of.kind(),
        of.product(),
        status,
        of.label(),
        externalId,
        of.vm(),
        of.metadata(),
        of.billing(),
        reasons,
        how,
        of.createdAt(),
        of.terminatedAt(),
        of.replacedBy());
  }

  private static Service build(
      Service of,
      String label,
      Optional<VmSpec> vm,
      Map<String, String> metadata,
      ServiceBilling billing,
      Optional<ServiceId> replacedBy) {
    return new Service(
        of.id(),
        of.serial(),
        of.owner(),
        of.customer(),
        of.kind(),
        of.product(),
        of.status(),
        label,
        of.externalId(),
        vm,
        metadata,
        billing,
        of.suspensions(),
        of.provisioning(),
        of.createdAt(),
        of.terminatedAt(),
        replacedBy);
  }
}
