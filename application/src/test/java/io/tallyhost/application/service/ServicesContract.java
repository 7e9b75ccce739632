package io.tallyhost.application.service;

import static io.tallyhost.application.service.SomeServices.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Services} promises. */
public abstract class ServicesContract {

  protected final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));

  protected abstract Services services();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void a_service_comes_back_equal_however_it_is_looked_for() {
    var service = added(active());

    assertThat(services().find(service.id())).contains(service);
    assertThat(services().findBySerial(service.serial())).contains(service);
    assertThat(services().findByExternalId(ServiceKind.VPS, service.externalId().orElseThrow()))
        .contains(service);
    assertThat(unitOfWork().perform(() -> services().lock(service.id()))).contains(service);
    assertThat(services().find(new ServiceId(ids.next()))).isEmpty();
  }

  @Test
  void a_changed_service_comes_back_changed() {
    var service = added(active());
    var suspended =
        service
            .change()
            .suspended(SuspensionReason.BILLING)
            .change()
            .labelled("another")
            .change()
            .billed(service.billing().at(Money.of("EUR", 2000)).cancelled(NOW));

    services().update(suspended);

    assertThat(services().find(service.id())).contains(suspended);
  }

  @Test
  void a_server_belongs_to_one_live_service() {
    var service = added(active());
    var other = added(pending());

    assertThatRuntimeException()
        .isThrownBy(
            () -> services().update(other.change().bound(service.externalId().orElseThrow())));

    services().update(service.change().terminated(NOW));
    var bound = other.change().bound(service.externalId().orElseThrow());
    services().update(bound);
    assertThat(services().find(other.id())).contains(bound);
  }

  @Test
  void what_was_replaced_is_out_of_sight() {
    var old = added(pending());
    var other = added(pending());
    services().update(old.change().replacedBy(other.id(), NOW));

    assertThat(services().find(old.id())).isEmpty();
    assertThat(services().page(ServiceQuery.of(owner.account()), PageRequest.first()).items())
        .containsExactly(other);
    assertThat(services().tally(owner.account()).services()).isEqualTo(1);
  }

  @Test
  void a_page_is_narrowed_and_counted() {
    var first = added(active());
    var second = added(pending());
    var all = ServiceQuery.of(owner.account());

    var pending =
        services()
            .page(
                all.narrowed(Optional.of(ServiceKind.VPS), Optional.of(ServiceStatus.PENDING)),
                new PageRequest(1, 0));

    assertThat(pending.items()).containsExactly(second);
    assertThat(pending.total()).isEqualTo(1);
    assertThat(services().page(all, new PageRequest(1, 1)).items()).hasSize(1);
    assertThat(services().page(all, new PageRequest(1, 0)).total()).isEqualTo(2);
    assertThat(services().page(all.ofProduct("vm-custom"), PageRequest.first()).total())
        .isEqualTo(2);
    assertThat(services().findAll(List.of(first.id(), second.id()))).hasSize(2);
  }

  @Test
  void labels_are_those_of_the_services_that_exist() {
    var one = added(active());
    var two = added(pending());

    assertThat(services().labels(List.of(one.id(), two.id(), active().id())))
        .isEqualTo(Map.of(one.id(), one.label(), two.id(), two.label()));
    assertThat(services().labelsOf(List.of(owner.account())))
        .isEqualTo(Map.of(one.id(), one.label(), two.id(), two.label()));
    assertThat(services().labels(List.of())).isEmpty();
    assertThat(services().labelsOf(List.of())).isEmpty();
  }

  @Test
  void the_list_goes_on_after_any_of_it() {
    var all = List.of(added(active()), added(pending()), added(active()));
    var query = ServiceQuery.of(owner.account());
    var whole = services().page(query, PageRequest.first()).items();

    var rest = services().pageAfter(query, whole.get(0).id(), 1);

    assertThat(whole).containsExactlyInAnyOrderElementsOf(all);
    assertThat(rest.items()).containsExactly(whole.get(1));
    assertThat(rest.total()).isEqualTo(3);
    assertThat(services().pageAfter(query, whole.get(2).id(), 9).items()).isEmpty();
    assertThat(
            services()
                .pageAfter(ServiceQuery.of(new AccountId(ids.next())), whole.get(0).id(), 9)
                .items())
        .isEmpty();
  }

  @Test
  void the_tally_follows_every_change() {
    var one = added(active());
    var two = added(active());
    var three = added(pending());
    var eur = Money.currency("EUR");
    assertThat(services().tally(owner.account()).activeRate(eur).perHour())
        .isEqualTo(Money.of("EUR", 2));
    assertThat(services().tally(owner.account()).committedRate(eur).perHour())
        .isEqualTo(Money.of("EUR", 3));

    services().update(one.change().suspended(SuspensionReason.RESELLER));
    services().update(two.change().billed(two.billing().at(Money.of("EUR", 7200))));
    services().update(three.change().terminated(NOW));

    var tally = services().tally(owner.account());
    assertThat(tally.activeRate(eur).perHour()).isEqualTo(Money.of("EUR", 10));
    assertThat(tally.activeHourly()).isEqualTo(1);
    assertThat(tally.liveVps()).isEqualTo(2);
    assertThat(tally.services()).isEqualTo(3);
  }

  @Test
  void what_is_due_or_cancelled_is_found() {
    var monthly =
        added(
            active()
                .change()
                .billed(ServiceBilling.renewed(BillingPeriod.MONTHLY, Money.of("EUR", 499), NOW)));
    var hourly = active();
    var cancelled = added(hourly.change().billed(hourly.billing().cancelled(NOW)));

    assertThat(services().dueBy(NOW, Optional.empty(), 10_000))
        .contains(monthly)
        .doesNotContain(cancelled);
    assertThat(services().dueBy(NOW.minusMillis(1), Optional.empty(), 10_000))
        .doesNotContain(monthly);
    assertThat(services().dueBy(NOW, Optional.of(monthly), 10_000)).doesNotContain(monthly);
    assertThat(services().cancelledHourlyBefore(NOW.plusSeconds(1), 10_000)).contains(cancelled);
    assertThat(services().cancelledHourlyBefore(NOW, 10_000)).doesNotContain(cancelled);
  }

  @Test
  void bound_ones_are_walked_through_in_order() {
    var one = added(active());
    var two = added(active());
    var unbound = added(pending());
    var first = one.id().compareTo(two.id()) < 0 ? one : two;
    var second = first.equals(one) ? two : one;

    var afterFirst = services().boundAfter(ServiceKind.VPS, Optional.of(first.id()), 100_000);

    assertThat(afterFirst).contains(second).doesNotContain(first, unbound);
  }

  @Test
  void a_failed_unit_of_work_leaves_nothing_behind() {
    var service = pending();
    assertThatRuntimeException()
        .isThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          services().add(service);
                          throw new IllegalStateException("on purpose");
                        }));

    assertThat(services().find(service.id())).isEmpty();
    assertThat(services().tally(owner.account()).services()).isZero();
  }

  private Service added(Service service) {
    services().add(service);
    return service;
  }

  private Service pending() {
    return SomeServices.pending(ids, owner, services().nextSerial());
  }

  private Service active() {
    return SomeServices.active(ids, owner, services().nextSerial(), ids.next());
  }
}
