package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Documents that tests talk about. */
final class Samples {

  static final Instant ISSUED = Instant.parse("2026-12-01T00:03:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  static final BillingPeriod NOVEMBER = BillingPeriod.ofMonth(YearMonth.of(2026, 11));
  static final Owner ACME = Owner.topLevel(new AccountId("cacme00000000000000000000"));
  static final TaxProfile OPERATOR = TaxProfile.business("DE", "DE123456789");
  static final Issuer COMPANY =
      new Issuer(
          IssuerId.OPERATOR,
          new Party(
              "Tally GmbH",
              PostalAddress.of("Invalidenstr. 1", "10115", "Berlin"),
              OPERATOR,
              Optional.of("billing@tally.example")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private Samples() {}

  static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  static VatDecision decisionFor(TaxProfile buyer) {
    return VatDecision.of(OPERATOR, buyer, TODAY);
  }

  static Snapshot.Current said(TaxProfile buyer, List<InvoiceLine> lines) {
    return Snapshot.Current.invoice(COMPANY, Party.named("Acme Ltd", buyer), NOVEMBER, lines);
  }

  static Invoice invoice(Snapshot.Current said) {
    var draft =
        new InvoiceDraft(ACME, InvoiceSource.of(ACME.account(), NOVEMBER), Optional.empty(), said);
    return draft.issued(new InvoiceId("cinvoice00000000000000000"), 1, ISSUED);
  }

  /** One server at that price, billed to that buyer. */
  static Invoice oneServer(long cents, TaxProfile buyer) {
    return invoice(said(buyer, List.of(server(cents, buyer))));
  }

  static InvoiceLine server(long cents, TaxProfile buyer) {
    return InvoiceLine.of("VPS Starter — 1 GB", eur(cents), decisionFor(buyer));
  }
}
