package io.tallyhost.domain.service;

import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One thing sold and running. Immutable: {@link ServiceChange} makes the service that it becomes.
 *
 * @param serial its public number where ids are integers
 * @param customer the end customer whom its owner sells it to
 * @param product the key of what was bought: a variant's sku, {@code vm-custom}, {@code vpn}
 * @param externalId the server's or the connector's id for it
 * @param vm what the hypervisor must know; there exactly for a VPS
 * @param metadata whatever else its product wants to remember, never secrets
 * @param replacedBy the service that took its place when it was tried again; it is out of sight
 */
public record Service(
    ServiceId id,
    long serial,
    Owner owner,
    Optional<AccountId> customer,
    ServiceKind kind,
    String product,
    ServiceStatus status,
    String label,
    Optional<String> externalId,
    Optional<VmSpec> vm,
    Map<String, String> metadata,
    ServiceBilling billing,
    Set<SuspensionReason> suspensions,
    Provisioning provisioning,
    Instant createdAt,
    Optional<Instant> terminatedAt,
    Optional<ServiceId> replacedBy) {

  public static final int LONGEST_LABEL = 200;

  public Service {
    metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    suspensions = suspensions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(suspensions));
    label = InvalidValue.line("label", label, LONGEST_LABEL);
    InvalidValue.unless(
        (status == ServiceStatus.SUSPENDED) == !suspensions.isEmpty(),
        "suspensions",
        suspensions,
        "given exactly while suspended");
    InvalidValue.unless(
        (status == ServiceStatus.TERMINATED) == terminatedAt.isPresent(),
        "terminatedAt",
        terminatedAt,
        "given exactly when terminated");
    InvalidValue.unless(
        vm.isPresent() == (kind == ServiceKind.VPS), "vm", kind, "there exactly for a VPS");
  }

  public boolean isVps() {
    return kind == ServiceKind.VPS;
  }

  public boolean isLive() {
    return status.isLive();
  }

  public boolean isSuspendedBy(SuspensionReason reason) {
    return suspensions.contains(reason);
  }

  public boolean isCancelled() {
    return billing.cancelledAt().isPresent();
  }

  /** The change that is asked of it. */
  public ServiceChange change() {
    return new ServiceChange(this);
  }
}
