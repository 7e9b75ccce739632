package io.tallyhost.application.invoicing.explain;

import static io.tallyhost.application.invoicing.BillingHouse.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.invoicing.BillingHouse;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExplainAmountTest {

  private static final TaxProfile GERMAN = TaxProfile.consumer("DE");

  private final BillingHouse house = new BillingHouse("2026-04-22T14:00:00Z");
  private final Principal operator = People.operator(new AccountId(house.ids.next()));

  @Test
  void a_tick_is_explained_down_to_seconds_rates_and_what_was_taxed_before() {
    var owner = house.people.prepaid(10_000, GERMAN);
    var service = house.servers.hourly(owner, 4990);
    house.clock.advance(Duration.ofMinutes(90));
    house.metering.stopped(service.id(), house.clock.instant());
    house.clock.set(Instant.parse("2026-04-22T16:00:00Z"));
    house.billHours.run();

    var wallet = only(operator, usage(owner), "WALLET");

    // 4990 a month are 7 an hour; 5400 s are floor(10.5), and 19 % of 10 are 1.9
    assertThat(wallet.amount()).isEqualTo(eur(-12));
    assertThat(leaves(wallet))
        .extracting(Explanation::amount)
        .containsExactlyInAnyOrder(eur(-10), eur(-2));
    var time = leaves(wallet).get(0);
    assertThat(time.facts())
        .containsEntry("seconds", "5400")
        .containsEntry("rate_cents_per_hour", "7")
        .containsEntry("cents_before", "0")
        .containsEntry("cents_after", "10")
        .containsEntry("monthly_cap_cents", "4990");
    assertThat(leaves(wallet).get(1).facts())
        .containsEntry("vat_rule", "DOMESTIC")
        .containsEntry("vat_percent", "19")
        .containsEntry("net_before_cents", "0")
        .containsEntry("net_after_cents", "10");
  }

  @Test
  void what_the_cap_takes_off_is_said() {
    var owner = house.people.prepaid(100_000, TaxProfile.UNKNOWN);
    var service = house.servers.hourly(owner, 14);
    house.clock.set(Instant.parse("2026-04-23T14:00:00Z"));
    house.billHours.run();

    var used = only(operator, usage(owner), "REVENUE");

    // A cent an hour for 24 hours, but no more than 14 cents in April.
    assertThat(used.amount()).isEqualTo(eur(14));
    assertThat(leaves(used).get(0).because()).contains("less 0.10 EUR above the monthly cap");
    assertThat(leaves(used).get(0).facts()).containsEntry("left_under_cap_cents", "14");
    assertThat(house.servers.now(service).isLive()).isTrue();
  }

  @Test
  void what_is_owed_instead_of_taken_is_a_part_like_the_others() {
    var owner = house.people.prepaid(10, TaxProfile.UNKNOWN);
    var unused = house.servers.hourly(owner, 4990);
    house.clock.advance(Duration.ofHours(2));
    house.billHours.run();

    var wallet = only(operator, usage(owner), "WALLET");

    assertThat(wallet.amount()).isEqualTo(eur(-10));
    assertThat(wallet.parts())
        .extracting(Explanation::amount)
        .containsExactlyInAnyOrder(eur(-14), eur(4));
  }

  @Test
  void every_line_of_the_list_of_transactions_can_be_asked_for() {
    var owner = house.people.prepaid(10_000, GERMAN);
    var unused = house.servers.hourly(owner, 4990);
    var another = house.servers.hourly(owner, 899);
    house.clock.advance(Duration.ofHours(3));
    house.billHours.run();
    var me = People.reseller(owner.account());

    var lines =
        house.transactions.of(owner).stream().filter(line -> line.id().contains("-")).toList();

    assertThat(lines).hasSize(6);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(house.explain.handle(me, line.id()))
                    .singleElement()
                    .extracting(Explanation::amount)
                    .isEqualTo(line.amount()));
    assertThat(house.servers.now(another).isLive()).isTrue();
  }

  @Test
  void an_invoice_line_is_the_sum_of_its_stretches_and_the_invoice_that_of_its_lines() {
    var owner = house.people.postpaid(0, false, GERMAN);
    var service = house.servers.hourly(owner, 4990);
    house.clock.advance(Duration.ofHours(3));
    house.metering.stopped(service.id(), house.clock.instant());
    house.clock.advance(Duration.ofMinutes(30));
    house.metering.started(service, house.clock.instant());
    house.clock.set(Instant.parse("2026-05-01T00:05:00Z"));
    var unused = house.closeMonth.close(YearMonth.of(2026, 4));
    var invoice = invoices(owner).get(0);

    var whole = house.explain.handle(operator, invoice.id().value()).get(0);
    var line = house.explain.handle(operator, invoice.id() + "-1").get(0);

    assertThat(whole.amount()).isEqualTo(invoice.totals().gross());
    assertThat(line.amount()).isEqualTo(invoice.totals().net());
    assertThat(line.parts()).hasSize(2);
    assertThat(line.facts()).containsEntry("vat_percent", "19");
    assertThatThrownBy(() -> house.explain.handle(operator, invoice.id() + "-2"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void others_learn_nothing_and_no_permission_is_no_explanation() {
    var owner = house.people.prepaid(10_000, GERMAN);
    var unused = house.servers.hourly(owner, 4990);
    house.clock.advance(Duration.ofHours(1));
    house.billHours.run();
    var id = usage(owner).id().value();
    var stranger = People.reseller(house.people.prepaid(0, GERMAN).account());
    var limited = People.limited(People.reseller(owner.account()), Rights.none());

    assertThatThrownBy(() -> house.explain.handle(stranger, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> house.explain.handle(limited, id)).isInstanceOf(Forbidden.class);
    for (var nothing : List.of("", "-", "x", id + "-", id + "-1-2-3", id + "-1-1", id + "--1")) {
      assertThatThrownBy(() -> house.explain.handle(operator, nothing))
          .as(nothing)
          .isInstanceOf(NotFound.class);
    }
    assertThat(house.explain.handle(People.reseller(owner.account()), id))
        .as("only the wallet's own side")
        .hasSize(1);
    assertThat(house.explain.handle(operator, id)).hasSize(3);
  }

  private Explanation only(Principal who, LedgerTransaction transaction, String account) {
    return house.explain.handle(who, transaction.id().value()).stream()
        .filter(
            one -> Optional.ofNullable(one.facts().get("account")).orElse("").startsWith(account))
        .findFirst()
        .orElseThrow();
  }

  private LedgerTransaction usage(Owner owner) {
    return house.books.books().stream()
        .filter(one -> one.kind() == TransactionKind.USAGE && one.root().equals(owner.root()))
        .findFirst()
        .orElseThrow();
  }

  private List<Invoice> invoices(Owner owner) {
    return house
        .invoices
        .invoices()
        .list(Optional.of(owner.account()), PageRequest.first())
        .items()
        .stream()
        .flatMap(summary -> house.invoices.invoices().find(summary.id()).stream())
        .toList();
  }

  private static List<Explanation> leaves(Explanation whole) {
    return whole.parts().isEmpty()
        ? List.of(whole)
        : whole.parts().stream().flatMap(part -> leaves(part).stream()).toList();
  }

  static Stream<Explanation> all(Explanation whole) {
    return Stream.concat(Stream.of(whole), whole.parts().stream().flatMap(ExplainAmountTest::all));
  }
}
