package io.tallyhost.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ServiceTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final AccountId ACCOUNT = new AccountId("c000000000000000000000001");
  private static final AccountId CUSTOMER = new AccountId("c000000000000000000000002");
  private static final ServiceId ID = new ServiceId("c000000000000000000000003");
  private static final ServiceId OTHER = new ServiceId("c000000000000000000000004");
  private static final VmSpec VM =
      new VmSpec(VmType.PRESET, "fi-hel", 1, 2, VmResources.OF_PACKAGE, 0);
  private static final ServiceBilling MONTHLY =
      ServiceBilling.renewed(BillingPeriod.MONTHLY, eur(499), LATER);

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  private static Service pending() {
    return new Service(
        ID,
        5001,
        Owner.topLevel(ACCOUNT),
        Optional.of(CUSTOMER),
        ServiceKind.VPS,
        "vps-1g",
        ServiceStatus.PENDING,
        " web ",
        Optional.empty(),
        Optional.of(VM),
        Map.of("colour", "red"),
        MONTHLY,
        Set.of(),
        Provisioning.WORKING,
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  private static Service active() {
    return pending().change().bound("77").change().activated();
  }

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

  @Test
  void only_legal_changes_of_state() {
    for (var from : ServiceStatus.values()) {
      for (var to : ServiceStatus.values()) {
        var isLegal =
            Set.of(
                    "PENDING-ACTIVE",
                    "PENDING-TERMINATED",
                    "ACTIVE-SUSPENDED",
                    "ACTIVE-TERMINATED",
                    "SUSPENDED-ACTIVE",
                    "SUSPENDED-TERMINATED")
                .contains(from + "-" + to);
        assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(isLegal);
      }
    }
  }

  @Test
  void billing_is_by_the_hour_in_advance_or_once() {
    var hourly = ServiceBilling.hourly(eur(721));
    assertThat(hourly.isHourly()).isTrue();
    assertThat(hourly.hourlyRate()).contains(new HourlyRate(eur(2)));
    assertThat(hourly.at(eur(720)).hourlyRate()).contains(new HourlyRate(eur(1)));
    assertThat(MONTHLY.isHourly()).isFalse();
    assertThat(MONTHLY.nextDueAt()).contains(LATER);
    assertThat(MONTHLY.dueAt(NOW).nextDueAt()).contains(NOW);
    assertThat(MONTHLY.cancelled(NOW).cancelledAt()).contains(NOW);
    assertThat(MONTHLY.cancelled(NOW).resumed()).isEqualTo(MONTHLY);
    assertThat(MONTHLY.at(eur(5)).price()).isEqualTo(eur(5));
    assertThat(MONTHLY.at(eur(5)).hourlyRate()).isEmpty();
    assertThat(ServiceBilling.once(eur(0)).price()).isEqualTo(eur(0));
    assertThatThrownBy(() -> ServiceBilling.once(eur(-1))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> ServiceBilling.once(eur(1)).dueAt(NOW))
        .hasMessageContaining("next due");
    assertThatThrownBy(
            () ->
                new ServiceBilling(
                    BillingPeriod.HOURLY,
                    eur(1),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .hasMessageContaining("hourly rate");
  }

  @Test
  void something_wrong_is_there_exactly_when_something_is_wrong() {
    assertThat(Provisioning.unknown("lost").isUnknown()).isTrue();
    assertThat(Provisioning.unknown("lost").hasIssue()).isTrue();
    assertThat(Provisioning.failed("no").isUnknown()).isFalse();
    assertThat(Provisioning.DONE.hasIssue()).isFalse();
    for (var phase : Provisioning.Phase.values()) {
      var isWrong = phase == Provisioning.Phase.FAILED || phase == Provisioning.Phase.UNKNOWN;
      var error = isWrong ? Optional.<String>empty() : Optional.of("x");
      assertThatThrownBy(() -> new Provisioning(phase, error)).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void a_query_wants_what_it_names() {
    var it = active();
    var mine = ServiceQuery.of(ACCOUNT);
    assertThat(mine.matches(it)).isTrue();
    assertThat(ServiceQuery.of(CUSTOMER).matches(it)).isFalse();
    assertThat(mine.ofCustomer(CUSTOMER).matches(it)).isTrue();
    assertThat(mine.ofCustomer(ACCOUNT).matches(it)).isFalse();
    assertThat(mine.ofProduct("vps-1g").matches(it)).isTrue();
    assertThat(mine.ofProduct("vps-2g").matches(it)).isFalse();
    assertThat(narrowed(ServiceKind.VPS, ServiceStatus.ACTIVE).matches(it)).isTrue();
    assertThat(narrowed(ServiceKind.LIR, ServiceStatus.ACTIVE).matches(it)).isFalse();
    assertThat(narrowed(ServiceKind.VPS, ServiceStatus.PENDING).matches(it)).isFalse();
  }

  private static ServiceQuery narrowed(ServiceKind kind, ServiceStatus status) {
    return ServiceQuery.of(ACCOUNT).narrowed(Optional.of(kind), Optional.of(status));
  }

  @Test
  void a_tally_counts_by_kind_and_status() {
    var tally =
        new ServiceTally(
            List.of(
                count(ServiceKind.VPS, ServiceStatus.PENDING, 1, 1, 1),
                count(ServiceKind.VPS, ServiceStatus.ACTIVE, 10, 4, 20),
                count(ServiceKind.VPS, ServiceStatus.ACTIVE, 3, 0, 9999),
                count(ServiceKind.VPS, ServiceStatus.TERMINATED, 100, 100, 300),
                count(ServiceKind.CUSTOM, ServiceStatus.SUSPENDED, 1000, 1000, 4000)));
    var euro = Currency.getInstance("EUR");

    assertThat(tally.liveVps()).isEqualTo(14);
    assertThat(tally.services()).isEqualTo(1114);
    assertThat(tally.live()).isEqualTo(1014);
    assertThat(tally.activeHourly()).isEqualTo(4);
    assertThat(tally.activeRate(euro)).isEqualTo(new HourlyRate(eur(20)));
    assertThat(tally.committedRate(euro)).isEqualTo(new HourlyRate(eur(21)));
  }

  private static ServiceTally.Count count(
      ServiceKind kind, ServiceStatus status, long services, long hourly, long rate) {
    return new ServiceTally.Count(kind, status, services, hourly, eur(rate));
  }
}
