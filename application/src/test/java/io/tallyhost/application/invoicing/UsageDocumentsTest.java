package io.tallyhost.application.invoicing;

import static io.tallyhost.application.invoicing.BillingHouse.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tallyhost.application.shared.People;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatLine;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The documents of hours that were paid in advance; 7 cents an hour, 19 % in Germany. */
final class UsageDocumentsTest {

  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  private static final TaxProfile GERMAN = TaxProfile.consumer("DE");
  private static final TaxProfile FINNISH = TaxProfile.business("FI", "FI12345678");

  private final BillingHouse house = new BillingHouse("2026-04-22T14:00:00Z");

  @Test
  void hours_paid_in_advance_get_one_document_that_asks_for_nothing() {
    var owner = house.people.prepaid(10_000, GERMAN);
    var unused = house.servers.hourly(owner, 4990);
    hours(10);
    var balance = house.wallet(owner).balance();

    assertThat(closed().invoices()).isEqualTo(1);
    assertThat(closed().invoices()).as("once").isZero();

    // Ten days and ten hours of April: 202 hours are 1414, and 19 % of that are 268.66.
    var said = said(only(owner));
    assertThat(said.totals().net()).isEqualTo(eur(202 * 7));
    assertThat(said.totals().vat()).isEqualTo(eur(269));
    assertThat(said.payable().isZero()).isTrue();
    assertThat(said.lines().get(0).detail()).contains("202:00:00 hours running");
    assertThat(taken(owner)).isEqualTo(said.totals().gross());
    assertThat(balance.minor()).isEqualTo(-83);
    assertThat(house.invoices.settlements().outstandingOf(List.of(owner.account()))).isEmpty();
  }

  @Test
  void what_is_foreseen_is_what_comes_whether_a_tick_has_billed_it_or_not() {
    var owner = house.people.prepaid(10_000, GERMAN);
    var another = house.people.postpaid(0, true, FINNISH);
    for (var one : List.of(owner, another)) {
      var unused = house.servers.hourly(one, 4990);
    }
    hours(10);
    house.clock.set(Instant.parse("2026-05-01T00:00:30Z"));

    var foreseen = house.previewMonth.handle(People.operator(someone()), APRIL);
    var figures = closed();

    assertThat(foreseen)
        .extracting(PreviewMonth.Foreseen::account, one -> one.totals(), one -> one.paid())
        .containsExactlyInAnyOrder(
            tuple(owner.account(), said(only(owner)).totals(), true),
            tuple(another.account(), said(only(another)).totals(), false));
    assertThat(figures.invoices()).isEqualTo(2);
    assertThat(figures.paid()).isEqualTo(1);
  }

  @Test
  void another_tax_within_the_month_stands_beside_the_first_as_it_was_taken() {
    var owner = house.people.prepaid(100_000, GERMAN);
    var unused = house.servers.hourly(owner, 4990);
    hours(9);
    house.people.change(owner, before -> before.withProfile(BillingPeople.taxed(FINNISH)));
    hours(9);
    house.people.change(owner, before -> before.withProfile(BillingPeople.taxed(GERMAN)));
    hours(9);
    house.people.change(owner, before -> before.withProfile(BillingPeople.taxed(FINNISH)));

    assertThat(closed().invoices()).isEqualTo(1);

    // Twice 9 hours at home: 19 % of 63 are 11.97, twice 12; of 126 they would be 23.94.
    var said = said(only(owner));
    assertThat(said.lines()).hasSize(2);
    assertThat(said.totals().vatLines())
        .extracting(VatLine::base, VatLine::vat)
        .contains(tuple(eur(126), eur(24)));
    assertThat(said.totals().isReverseCharge()).isTrue();
    assertThat(taken(owner)).isEqualTo(said.totals().gross());
    assertExplained(only(owner));
  }

  @Test
  void who_changes_over_to_paying_afterwards_gets_a_document_of_each_kind() {
    var owner = house.people.prepaid(100_000, GERMAN);
    var unused = house.servers.hourly(owner, 4990);
    hours(10);
    house.people.change(
        owner,
        before ->
            before.withBilling(new BillingTerms(BillingMode.POSTPAID, Optional.empty(), false)));

    assertThat(closed().invoices()).isEqualTo(2);

    var nets = house.documents(owner).stream().map(one -> one.totals().net().minor()).toList();
    assertThat(nets).containsExactlyInAnyOrder(70L, 202 * 7 - 70L);
    house.documents(owner).forEach(this::assertExplained);
  }

  @Test
  void arrears_are_owed_by_the_wallet_and_not_by_the_document() {
    var owner = house.people.prepaid(20, GERMAN);
    var unused = house.servers.hourly(owner, 4990);
    hours(3);
    assertThat(house.wallet(owner).arrears()).isEqualTo(eur(5));

    assertThat(closed().invoices()).isEqualTo(1);

    assertThat(said(only(owner)).totals().gross()).isEqualTo(eur(25));
    assertThat(house.invoices.settlements().outstandingOf(List.of(owner.account()))).isEmpty();
    assertThat(house.wallet(owner).arrears()).isEqualTo(eur(5));
  }

  private void hours(int number) {
    for (var hour = 0; hour < number; hour++) {
      house.clock.advance(Duration.ofHours(1));
      var unused = house.billHours.run();
    }
  }

  private CloseMonth.Figures closed() {
    house.clock.set(Instant.parse("2026-05-01T00:05:00Z"));
    return house.closeMonth.close(APRIL);
  }

  private Invoice only(Owner owner) {
    assertThat(house.documents(owner)).hasSize(1);
    return house.documents(owner).get(0);
  }

  private static Snapshot.Current said(Invoice invoice) {
    return invoice
        .snapshot()
        .fold(
            said -> said,
            legacy -> {
              throw new AssertionError(legacy);
            });
  }

  private void assertExplained(Invoice invoice) {
    var whole = house.explain.handle(People.operator(someone()), invoice.id().value()).get(0);
    assertThat(whole.amount()).isEqualTo(invoice.totals().gross());
    assertThat(whole.toString()).doesNotContain(Explanation.UNEXPLAINED.toString());
  }

  private AccountId someone() {
    return new AccountId(house.ids.next());
  }

  private Money taken(Owner owner) {
    var entries =
        house.books.books().stream()
            .filter(one -> one.kind() == TransactionKind.USAGE && one.root().equals(owner.root()))
            .filter(one -> one.at().isBefore(Instant.parse("2026-05-01T00:00:01Z")))
            .flatMap(one -> one.entries().stream())
            .filter(entry -> entry.account().holder().isPresent())
            .map(entry -> entry.amount().negated())
            .toList();
    return Money.sum(eur(0).currency(), entries);
  }
}
