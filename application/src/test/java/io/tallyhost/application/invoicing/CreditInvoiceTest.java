package io.tallyhost.application.invoicing;

import static io.tallyhost.application.invoicing.BillingWorld.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.Invoice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CreditInvoiceTest {

  private final BillingWorld world = new BillingWorld();
  private final Principal operator = People.operator(world.samples.somebody().account());

  @Test
  void paying_takes_the_gross_from_the_wallet_once() {
    var owner = world.somebodyWith(1000);
    var invoice = issued(owner, 1);
    assertThat(world.payInvoice.fromWallet(invoice.id()).outstanding()).isEqualTo(eur(0));
    assertThat(world.payInvoice.fromWallet(invoice.id()).outstanding()).isEqualTo(eur(0));
    assertThat(world.balance(owner)).isEqualTo(eur(406));
  }

  @Test
  void whoever_owes_may_pay_at_once_and_nobody_else() {
    var owner = world.somebodyWith(1000);
    var invoice = issued(owner, 1);
    var settle =
        new SettleInvoice(
            world.books,
            world.payInvoice,
            new Office(world.unitOfWork, world.recorder, world.ids, world.clock));
    var reseller = People.reseller(owner.account());
    var stranger = People.reseller(world.somebodyWith(0).account());

    assertThatThrownBy(() -> settle.handle(stranger, invoice.id())).isInstanceOf(NotFound.class);
    assertThat(settle.handle(reseller, invoice.id()).settlement().orElseThrow().outstanding())
        .isEqualTo(eur(0));
    assertThatThrownBy(() -> settle.handle(reseller, invoice.id()))
        .isInstanceOf(Conflict.class)
        .hasMessage("Nothing is owed of this invoice");
    assertThat(world.balance(owner)).isEqualTo(eur(406));
    assertThat(world.trail.entries())
        .anyMatch(
            entry ->
                entry.action().equals("invoices.settle")
                    && entry.actor().equals(Optional.of(owner.account())));
  }

  @Test
  void what_the_wallet_does_not_cover_stays_owed() {
    var owner = world.somebodyWith(593);
    var invoice = issued(owner, 1);
    assertThat(world.payInvoice.fromWallet(invoice.id()).outstanding()).isEqualTo(eur(594));
    assertThat(world.balance(owner)).isEqualTo(eur(593));
  }

  @Test
  void crediting_what_is_owed_lowers_the_debt_and_leaves_the_wallet() {
    var owner = world.somebodyWith(100);
    var invoice = issued(owner, 2);
    var note = world.creditInvoice.handle(operator, lines(invoice, 1));
    assertThat(note.number()).hasToString("CN-2026-001");
    // 998 carry 189.62 -> 190; the first 499 alone 94.81 -> 95.
    assertThat(note.totals().gross()).isEqualTo(eur(594));
    assertThat(world.settlement(invoice).outstanding()).isEqualTo(eur(594));
    assertThat(world.balance(owner)).isEqualTo(eur(100));
  }

  @Test
  void crediting_what_was_paid_gives_it_back() {
    var owner = world.somebodyWith(2000);
    var invoice = issued(owner, 2);
    var unused = world.payInvoice.fromWallet(invoice.id());
    assertThat(world.balance(owner)).isEqualTo(eur(812));
    var note = world.creditInvoice.handle(operator, all(invoice));
    assertThat(note.totals().gross()).isEqualTo(eur(1188));
    assertThat(world.balance(owner)).isEqualTo(eur(2000));
  }

  @Test
  void nothing_is_credited_twice() {
    var invoice = issued(world.somebodyWith(0), 2);
    var unused = world.creditInvoice.handle(operator, lines(invoice, 2));
    assertThatThrownBy(() -> world.creditInvoice.handle(operator, lines(invoice, 2)))
        .isInstanceOf(Conflict.class)
        .hasMessage("Already credited");
    assertThat(world.creditInvoice.handle(operator, all(invoice)).totals().net())
        .isEqualTo(eur(499));
    assertThatThrownBy(() -> world.creditInvoice.handle(operator, all(invoice)))
        .isInstanceOf(Conflict.class);
    assertThat(world.settlement(invoice).outstanding()).isEqualTo(eur(0));
  }

  @Test
  void only_the_operator_credits() {
    var owner = world.somebodyWith(0);
    var invoice = issued(owner, 1);
    var reseller = People.reseller(owner.account());
    assertThatThrownBy(() -> world.creditInvoice.handle(reseller, all(invoice)))
        .isInstanceOf(Forbidden.class);
  }

  private Invoice issued(Owner owner, int servers) {
    var invoice = world.issueInvoices.issue(world.samples.month(owner, servers));
    world.unitOfWork.run(
        () ->
            world.ledger.bookIssued(List.of(invoice), world.ledger.lock(List.of(owner.account()))));
    return invoice;
  }

  private static CreditInvoice.Command all(Invoice invoice) {
    return new CreditInvoice.Command(invoice.id(), Optional.empty(), "By mistake");
  }

  private static CreditInvoice.Command lines(Invoice invoice, int line) {
    return new CreditInvoice.Command(invoice.id(), Optional.of(Set.of(line)), "By mistake");
  }
}
