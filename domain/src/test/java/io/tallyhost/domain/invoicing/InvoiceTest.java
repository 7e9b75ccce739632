package io.tallyhost.domain.invoicing;

import static io.tallyhost.domain.invoicing.Samples.eur;
import static io.tallyhost.domain.invoicing.Samples.oneServer;
import static io.tallyhost.domain.invoicing.Samples.said;
import static io.tallyhost.domain.invoicing.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.Totals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked examples: a German operator bills one server of 499 cents for November 2026. */
final class InvoiceTest {

  @Test
  void a_german_company_pays_german_tax() {
    var invoice = oneServer(499, TaxProfile.business("DE", "DE987654321"));
    assertThat(invoice.totals().net()).isEqualTo(eur(499));
    assertThat(invoice.totals().vat()).isEqualTo(eur(95));
    assertThat(invoice.totals().gross()).isEqualTo(eur(594));
    assertThat(invoice.number()).isEqualTo(new InvoiceNumber("INV-2026-001"));
  }

  @Test
  void a_finnish_company_accounts_for_its_tax_itself() {
    var invoice = oneServer(499, TaxProfile.business("FI", "FI12345678"));
    assertThat(invoice.totals().vat()).isEqualTo(eur(0));
    assertThat(invoice.totals().gross()).isEqualTo(eur(499));
    assertThat(invoice.totals().isReverseCharge()).isTrue();
    assertThat(invoice.totals().legalTexts()).hasSize(1);
  }

  @Test
  void a_finnish_consumer_pays_finnish_tax() {
    // 499 × 25.5 % = 127.245
    var invoice = oneServer(499, TaxProfile.consumer("FI"));
    assertThat(invoice.totals().vat()).isEqualTo(eur(127));
    assertThat(invoice.totals().gross()).isEqualTo(eur(626));
  }

  @Test
  void an_american_pays_none() {
    var invoice = oneServer(499, TaxProfile.consumer("US"));
    assertThat(invoice.totals().gross()).isEqualTo(eur(499));
    assertThat(invoice.totals().vatLines().get(0).decision().rule().category()).isEqualTo("G");
  }

  @Test
  void a_discount_is_a_line_of_negative_quantity() {
    var german = TaxProfile.consumer("DE");
    var discount = InvoiceLine.of("SUMMER10", eur(-50), Samples.decisionFor(german));
    assertThat(discount.quantity()).isEqualTo(-1);
    assertThat(discount.unitPrice()).isEqualTo(eur(50));
    // 449 × 19 % = 85.31
    assertThat(said(german, List.of(server(499, german), discount)).totals().gross())
        .isEqualTo(eur(534));
  }

  @Test
  void several_lines_of_one_rate_are_taxed_together() {
    var german = TaxProfile.consumer("DE");
    // 3 × 13 cents: 2.47 each would make 6; 39 × 19 % = 7.41 makes 7.
    var small = server(13, german);
    assertThat(said(german, List.of(small, small, small)).totals().vat()).isEqualTo(eur(7));
  }

  @Test
  void totals_that_are_not_those_of_the_lines_can_not_be_issued() {
    var said = said(TaxProfile.consumer("DE"), List.of(server(499, TaxProfile.consumer("DE"))));
    assertThatThrownBy(() -> with(said.lines(), Totals.of(eur(500), said.lines().get(0).vat())))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("the sum of the lines");
  }

  @Test
  void an_invoice_bills_something_and_never_less_than_nothing() {
    var german = TaxProfile.consumer("DE");
    assertThatThrownBy(() -> said(german, List.of())).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> with(List.of(), Totals.of(eur(0).currency(), List.of())))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> said(german, List.of(server(-1, german))))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void what_was_paid_before_leaves_nothing_to_pay() {
    var said = said(TaxProfile.consumer("DE"), List.of(server(499, TaxProfile.consumer("DE"))));
    assertThat(said.payable()).isEqualTo(eur(594));
    assertThat(said.paidInAdvance().payable()).isEqualTo(eur(0));
    assertThat(said.schemaVersion()).isEqualTo(2);
    assertThat(new Snapshot.Legacy(said.totals(), "Acme", List.of("VPS")).schemaVersion())
        .isEqualTo(1);
  }

  @Test
  void hostile_labels_are_made_printable() {
    var line = InvoiceLine.of(" a\u0000b\tc\uD800\u202Ed\n ", eur(1), Samples.decisionFor(us()));
    assertThat(line.label()).isEqualTo("a b c d");
    assertThatThrownBy(() -> InvoiceLine.of("\u0000\t", eur(1), Samples.decisionFor(us())))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_line_may_say_in_small_print_how_its_amount_came_about() {
    var line = server(499, us());
    assertThat(line.detailed("720 hours", "cserver").detail()).contains("720 hours");
    assertThat(line.detailed("720 hours", "cserver").reference()).contains("cserver");
    assertThat(line.detailed(" \n", "cserver").detail()).isEmpty();
  }

  @Test
  void a_line_is_about_something_at_a_price() {
    assertThatThrownBy(() -> line(0, 499)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> line(1, -499)).isInstanceOf(InvalidValue.class);
    assertThat(line(-2, 499).net()).isEqualTo(eur(-998));
  }

  private static InvoiceLine line(long quantity, long unitPrice) {
    return new InvoiceLine(
        "VPS",
        Optional.empty(),
        quantity,
        eur(unitPrice),
        Samples.decisionFor(us()),
        Optional.empty());
  }

  private static Snapshot.Current with(List<InvoiceLine> lines, Totals totals) {
    return new Snapshot.Current(
        Samples.COMPANY,
        Party.named("Acme Ltd", us()),
        Samples.NOVEMBER,
        lines,
        totals,
        eur(0),
        Samples.TODAY,
        Optional.empty());
  }

  private static TaxProfile us() {
    return TaxProfile.consumer("US");
  }
}
