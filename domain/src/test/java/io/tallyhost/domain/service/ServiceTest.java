package io.tallyhost.domain.service;

import static io.tallyhost.domain.service.Samples.ID;
import static io.tallyhost.domain.service.Samples.LATER;
import static io.tallyhost.domain.service.Samples.MONTHLY;
import static io.tallyhost.domain.service.Samples.NOW;
import static io.tallyhost.domain.service.Samples.VM;
import static io.tallyhost.domain.service.Samples.active;
import static io.tallyhost.domain.service.Samples.eur;
import static io.tallyhost.domain.service.Samples.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServiceTest {

  private static final ServiceId OTHER = new ServiceId("c000000000000000000000004");

  @Test
  void it_is_bound_made_and_runs() {
    var active = active();

    assertThat(active.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(active.externalId()).contains("77");
    assertThat(active.provisioning()).isEqualTo(Provisioning.DONE);
    assertThat(active.label()).isEqualTo("web");
    assertThat(active.isVps()).isTrue();
    assertThat(active.isLive()).isTrue();
    assertThat(active.isCancelled()).isFalse();
    assertThat(active.change().unbound().externalId()).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> active.change().activated());
  }

  @Test
  void it_is_suspended_until_the_last_reason_is_gone() {
    var once = active().change().suspended(SuspensionReason.BILLING);
    var twice = once.change().suspended(SuspensionReason.OPERATOR);

    assertThat(once.status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(twice.suspensions())
        .containsExactlyInAnyOrder(SuspensionReason.BILLING, SuspensionReason.OPERATOR);
    assertThat(twice.isSuspendedBy(SuspensionReason.OPERATOR)).isTrue();
    assertThat(twice.isSuspendedBy(SuspensionReason.RESELLER)).isFalse();
    var less = twice.change().unsuspended(SuspensionReason.BILLING);
    assertThat(less.status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(less.suspensions()).containsExactly(SuspensionReason.OPERATOR);
    var again = less.change().unsuspended(SuspensionReason.OPERATOR);
    assertThat(again.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(again.suspensions()).isEmpty();
    assertThat(again.provisioning()).isEqualTo(Provisioning.DONE);
    assertThatIllegalStateException()
        .isThrownBy(() -> pending().change().suspended(SuspensionReason.BILLING));
  }

  @Test
  void its_end_is_the_end() {
    var ended = active().change().suspended(SuspensionReason.BILLING).change().terminated(LATER);

    assertThat(ended.status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThat(ended.terminatedAt()).contains(LATER);
    assertThat(ended.suspensions()).isEmpty();
    assertThat(ended.isLive()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> ended.change().terminated(LATER));
    assertThatIllegalStateException()
        .isThrownBy(() -> ended.change().activated())
        .withMessage("Service %s can't become ACTIVE from TERMINATED", ID);
  }

  @Test
  void another_one_takes_its_place() {
    var failed = pending().change().provisioning(Provisioning.failed("no room"));
    var again = failed.change().again(OTHER, 5002, LATER);
    var replaced = failed.change().replacedBy(OTHER, LATER);

    assertThat(failed.provisioning().hasIssue()).isTrue();
    assertThat(again.id()).isEqualTo(OTHER);
    assertThat(again.serial()).isEqualTo(5002);
    assertThat(again.status()).isEqualTo(ServiceStatus.PENDING);
    assertThat(again.provisioning()).isEqualTo(Provisioning.WORKING);
    assertThat(again.createdAt()).isEqualTo(LATER);
    assertThat(replaced.replacedBy()).contains(OTHER);
    assertThat(replaced.status()).isEqualTo(ServiceStatus.TERMINATED);
    assertThat(ServiceQuery.all().matches(failed)).isTrue();
    assertThat(ServiceQuery.all().matches(replaced)).isFalse();
  }

  @Test
  void what_is_written_on_it_changes_alone() {
    var change = active().change();
    var bigger = VM.withSize(new VmResources(2, 1, 40));

    assertThat(change.labelled("mail").label()).isEqualTo("mail");
    assertThat(change.labelled("mail").externalId()).contains("77");
    assertThat(change.billed(ServiceBilling.once(eur(1))).billing())
        .isEqualTo(ServiceBilling.once(eur(1)));
    assertThat(change.grown(bigger, MONTHLY.at(eur(899))).vm()).contains(bigger);
    assertThat(change.grown(bigger, MONTHLY.at(eur(899))).billing().price()).isEqualTo(eur(899));
    assertThat(change.noted("size", "big").metadata())
        .isEqualTo(Map.of("colour", "red", "size", "big"));
    assertThat(change.billed(MONTHLY.cancelled(LATER)).isCancelled()).isTrue();
  }

  @Test
  void a_service_that_cannot_be_is_none() {
    var it = active();
    assertThatThrownBy(() -> it.change().labelled(" ")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> it.change().labelled("x".repeat(201)))
        .isInstanceOf(InvalidValue.class);
    assertThat(it.change().labelled("x".repeat(200)).label()).hasSize(200);
    assertThatThrownBy(() -> with(it, ServiceStatus.SUSPENDED, Optional.empty(), it.vm()))
        .hasMessageContaining("suspensions must be given exactly while suspended");
    assertThatThrownBy(() -> with(it, ServiceStatus.TERMINATED, Optional.empty(), it.vm()))
        .hasMessageContaining("terminatedAt must be given exactly when terminated");
    assertThatThrownBy(() -> with(it, ServiceStatus.ACTIVE, Optional.of(NOW), it.vm()))
        .hasMessageContaining("terminatedAt");
    assertThatThrownBy(() -> with(it, ServiceStatus.ACTIVE, Optional.empty(), Optional.empty()))
        .hasMessageContaining("vm must be there exactly for a VPS");
  }

  private static Service with(
      Service of, ServiceStatus status, Optional<Instant> ended, Optional<VmSpec> vm) {
    return new Service(
        of.id(),
        of.serial(),
        of.owner(),
        of.customer(),
        of.kind(),
        of.product(),
        status,
        of.label(),
        of.externalId(),
        vm,
        of.metadata(),
        of.billing(),
        of.suspensions(),
        of.provisioning(),
        of.createdAt(),
        ended,
        of.replacedBy());
  }
}
