package io.tallyhost.application.ordering;

import static io.tallyhost.application.service.SomeServices.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import io.tallyhost.application.service.SomeServices;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderQuery;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.ordering.Pricing;
import io.tallyhost.domain.ordering.Purchase;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.service.provisioning.ServerWish;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Orders} promises. */
public abstract class OrdersContract {

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));

  protected abstract Orders orders();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void an_order_comes_back_equal_with_lines_and_payments() {
    var order = waiting(BillingPeriod.MONTHLY);
    orders().add(order);

    assertThat(orders().find(order.id())).contains(order);
    assertThat(unitOfWork().perform(() -> orders().lock(order.id()))).contains(order);
    assertThat(orders().find(new OrderId(ids.next()))).isEmpty();
  }

  @Test
  void an_hourly_order_comes_back_equal() {
    var order = waiting(BillingPeriod.HOURLY).paid(payment(0), NOW);
    orders().add(order);

    assertThat(orders().find(order.id())).contains(order);
  }

  @Test
  void what_happens_to_an_order_is_kept() {
    var order = waiting(BillingPeriod.MONTHLY);
    orders().add(order);
    var service = new ServiceId(ids.next());

    var paid = order.paid(payment(534), NOW.plusSeconds(1)).about(service, NOW.plusSeconds(2));
    orders().update(paid);

    assertThat(orders().find(order.id())).contains(paid);
    assertThat(orders().placedFor(service)).contains(paid);
    var refunded = paid.refunded(refund(), NOW.plusSeconds(3));
    orders().update(refunded);
    assertThat(orders().find(order.id())).contains(refunded);
  }

  @Test
  void pages_are_narrowed_counted_and_newest_first() {
    var one = waiting(BillingPeriod.MONTHLY);
    var two = waiting(BillingPeriod.MONTHLY).cancelled(NOW);
    orders().add(one);
    orders().add(two);
    var all = new OrderQuery(Optional.of(owner.account()), Optional.empty());
    var cancelled =
        new OrderQuery(Optional.of(owner.account()), Optional.of(OrderStatus.CANCELLED));

    assertThat(orders().page(all, PageRequest.first()).items()).containsExactlyInAnyOrder(one, two);
    assertThat(orders().page(all, new PageRequest(1, 1)).total()).isEqualTo(2);
    assertThat(orders().page(cancelled, PageRequest.first()).items()).containsExactly(two);
  }

  @Test
  void the_list_goes_on_after_any_of_it() {
    List.of(1, 2, 3).forEach(it -> orders().add(waiting(BillingPeriod.MONTHLY)));
    var query = new OrderQuery(Optional.of(owner.account()), Optional.empty());
    var whole = orders().page(query, PageRequest.first()).items();

    var rest = orders().pageAfter(query, whole.get(0).id(), 1);

    assertThat(rest.items()).containsExactly(whole.get(1));
    assertThat(rest.total()).isEqualTo(3);
    assertThat(orders().pageAfter(query, whole.get(2).id(), 9).items()).isEmpty();
    var foreign = new OrderQuery(Optional.of(new AccountId(ids.next())), Optional.empty());
    assertThat(orders().pageAfter(foreign, whole.get(0).id(), 9).items()).isEmpty();
  }

  @Test
  void unpaid_ones_and_those_on_account_are_found_by_time() {
    var unpaid = waiting(BillingPeriod.MONTHLY);
    var prepaid = waiting(BillingPeriod.MONTHLY).paid(payment(534), NOW);
    var hourly = onAccount(BillingPeriod.HOURLY);
    var paid = onAccount(BillingPeriod.MONTHLY);
    List.of(unpaid, prepaid, hourly, paid).forEach(orders()::add);

    assertThat(orders().unpaidSince(NOW.plusMillis(1), 10_000)).contains(unpaid);
    assertThat(orders().unpaidSince(NOW, 10_000)).doesNotContain(unpaid);
    assertThat(orders().boughtOnAccount(List.of(owner.account()), NOW, NOW.plusMillis(1)))
        .containsExactly(paid);
    assertThat(orders().boughtOnAccount(List.of(owner.account()), NOW.minusMillis(1), NOW))
        .isEmpty();
  }

  @Test
  void an_order_is_added_only_once() {
    var order = waiting(BillingPeriod.MONTHLY);
    orders().add(order);

    assertThatRuntimeException().isThrownBy(() -> orders().add(order));
  }

  private Order onAccount(BillingPeriod period) {
    return waiting(period, BillingMode.POSTPAID).paid(payment(534), NOW);
  }

  private Order waiting(BillingPeriod period) {
    return waiting(period, BillingMode.PREPAID);
  }

  private Order waiting(BillingPeriod period, BillingMode mode) {
    var vat =
        VatDecision.of(
            TaxProfile.business("DE", "DE123456789"),
            TaxProfile.consumer("DE"),
            LocalDate.of(2026, 4, 23));
    var quote =
        Pricing.quote(
            List.of(new Quote.Item("edge-fi-01", 1, Money.of("EUR", 499))),
            period,
            Percentage.ofPercent(10),
            vat);
    return new Order(
            new OrderId(ids.next()),
            owner,
            OrderKind.NEW,
            OrderStatus.DRAFT,
            new OrderTerms(mode, period, quote.hourlyRate(), Optional.of("SUMMER10")),
            quote.amounts(),
            quote.lines().stream()
                .map(it -> new OrderLine(ids.next(), it.label(), it.quantity(), it.unit()))
                .toList(),
            List.of(),
            Optional.empty(),
            Optional.of(
                new Purchase(
                    "vm-custom",
                    new ServerWish(
                        SomeServices.machine(),
                        "edge-fi-01",
                        Optional.of(new OsTemplate.Id(42)),
                        List.of(new SshKey.Id(12))),
                    quote.price())),
            NOW,
            NOW)
        .waitingFor(
            new Payment(
                ids.next(),
                Payment.BALANCE,
                quote.amounts().gross(),
                Payment.State.PENDING,
                Optional.empty(),
                NOW),
            NOW);
  }

  private Payment payment(long cents) {
    return new Payment(
        ids.next(),
        Payment.BALANCE,
        Money.of("EUR", cents),
        Payment.State.COMPLETED,
        Optional.of(new TransactionId(ids.next())),
        NOW);
  }

  private Payment refund() {
    return new Payment(
        ids.next(),
        "reseller-refund",
        Money.of("EUR", -534),
        Payment.State.REFUNDED,
        Optional.empty(),
        NOW);
  }
}
