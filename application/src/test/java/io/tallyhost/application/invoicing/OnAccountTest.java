package io.tallyhost.application.invoicing;

import static io.tallyhost.application.invoicing.BillingHouse.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallyhost.application.shared.People;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderQuery;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is bought by the month and paid afterwards: on the month's invoice, and off it again. */
final class OnAccountTest {

  private static final Instant DUE = Instant.parse("2026-04-22T14:00:00Z");
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final BillingHouse house = new BillingHouse(DUE.toString());

  @Test
  void a_months_price_stands_beside_the_hours_on_one_invoice_and_comes_again_next_month() {
    var owner = house.people.postpaid(0, false, TaxProfile.consumer("DE"));
    var hourly = house.servers.hourly(owner, 4990);
    var monthly = bought(owner);

    closed("2026-05-01T00:05:00Z", APRIL);

    var april = house.documents(owner).get(0);
    assertThat(lines(april))
        .extracting(InvoiceLine::label, line -> line.net().minor())
        .containsExactly(
            tuple("Hourly VPS — " + hourly.label(), 202 * 7L),
            tuple("Renewal: " + monthly.label(), 899L));
    assertThat(april.totals().gross()).isEqualTo(eur(2752)).isEqualTo(settlement(april).gross());
    assertThat(house.wallet(owner).balance().isZero()).isTrue();

    house.clock.set(Instant.parse("2026-05-22T14:00:00Z"));
    assertThat(house.renew.handle()).isEqualTo(1);
    closed("2026-06-01T00:05:00Z", YearMonth.of(2026, 5));
    assertThat(lines(house.documents(owner).get(0))).hasSize(2);
  }

  @Test
  void what_is_refunded_before_the_invoice_never_gets_there() {
    var owner = house.people.postpaid(0, false, TaxProfile.consumer("DE"));
    var unused = bought(owner);
    refund(owner);

    closed("2026-05-01T00:05:00Z", APRIL);

    assertThat(house.documents(owner)).isEmpty();
    assertThat(house.creditRefunded.run()).isZero();
  }

  @Test
  void what_is_refunded_afterwards_is_taken_off_what_is_owed_once() {
    var owner = house.people.postpaid(0, false, TaxProfile.consumer("DE"));
    var unused = house.servers.hourly(owner, 4990);
    var another = bought(owner);
    closed("2026-05-01T00:05:00Z", APRIL);
    var invoice = house.documents(owner).get(0);

    refund(owner);
    assertThat(house.creditRefunded.run()).isEqualTo(1);
    assertThat(house.creditRefunded.run()).isZero();

    assertThat(house.servers.now(another).isLive()).isTrue();
    // 899 and 171 of tax come off 2752
    assertThat(settlement(invoice).outstanding()).isEqualTo(eur(1682));
    assertThat(house.documents(owner)).hasSize(2);
    assertThat(house.wallet(owner).balance().isZero()).isTrue();
  }

  @Test
  void what_was_paid_already_comes_back_to_the_wallet() {
    var owner = house.people.postpaid(10_000, true, TaxProfile.consumer("DE"));
    var unused = bought(owner);
    closed("2026-05-01T00:05:00Z", APRIL);
    assertThat(house.wallet(owner).balance()).isEqualTo(eur(-1070));

    refund(owner);
    assertThat(house.creditRefunded.run()).isEqualTo(1);

    assertThat(house.wallet(owner).balance().isZero()).isTrue();
  }

  @Test
  void who_is_charged_automatically_is_charged_as_soon_as_the_wallet_covers_it() {
    var owner = house.people.postpaid(0, true, TaxProfile.consumer("DE"));
    var unused = bought(owner);
    closed("2026-05-01T00:05:00Z", APRIL);
    assertThat(settlement(house.documents(owner).get(0)).outstanding()).isEqualTo(eur(1070));

    house.topUp(owner, 1069);
    closed("2026-05-01T00:15:00Z", APRIL);
    assertThat(house.wallet(owner).balance()).isEqualTo(eur(1069));
    house.topUp(owner, 1);
    closed("2026-05-01T00:25:00Z", APRIL);

    assertThat(house.wallet(owner).balance().isZero()).isTrue();
    assertThat(settlement(house.documents(owner).get(0)).outstanding().isZero()).isTrue();
  }

  private Service bought(Owner owner) {
    var service = house.servers.monthly(owner, 899, DUE);
    assertThat(house.renew.handle()).isEqualTo(1);
    return service;
  }

  private void refund(Owner owner) {
    house.clock.advance(Duration.ofMinutes(1));
    var operator = People.operator(new AccountId(house.ids.next()));
    var unused = house.refundOrder.handle(operator, order(owner).id());
  }

  private Order order(Owner owner) {
    return house
        .orders
        .page(new OrderQuery(Optional.of(owner.account()), Optional.empty()), PageRequest.first())
        .items()
        .get(0);
  }

  private void closed(String at, YearMonth month) {
    house.clock.set(Instant.parse(at));
    var unused = house.closeMonth.close(month);
  }

  private Settlement settlement(Invoice invoice) {
    return house.invoices.settlements().find(invoice.id()).orElseThrow();
  }

  private static List<InvoiceLine> lines(Invoice invoice) {
    return invoice.snapshot().fold(Snapshot.Current::lines, legacy -> List.of());
  }
}
