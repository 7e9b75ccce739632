package io.tallyhost.application.invoicing;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.VatDecision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Drafts that tests issue: in the name of an issuer that no other test counts for. */
public final class SampleInvoices {

  public static final BillingPeriod NOVEMBER = BillingPeriod.ofMonth(YearMonth.of(2026, 11));
  public static final LocalDate DUE = LocalDate.of(2026, 12, 15);
  public static final TaxProfile FINNISH = TaxProfile.business("FI", "FI12345678");

  private final RandomIds ids = new RandomIds();
  private final Issuer issuer =
      new Issuer(
          new IssuerId(ids.next()),
          new Party(
              "Tally GmbH",
              PostalAddress.of("Invalidenstr. 1", "10115", "Berlin"),
              TaxProfile.business("DE", "DE123456789"),
              Optional.of("billing@tally.example")),
          Optional.of("+49 30 1234567"),
          Optional.of("30/123/45678"),
          Optional.of(new BankAccount("DE89370400440532013000", Optional.of("COBADEFFXXX"))));

  public Issuer issuer() {
    return issuer;
  }

  public Owner somebody() {
    return Owner.topLevel(new AccountId(ids.next()));
  }

  /** A month of that many servers at 499 cents each, for a German consumer. */
  public InvoiceDraft month(Owner owner, int servers) {
    return month(owner, servers, TaxProfile.consumer("DE"));
  }

  public InvoiceDraft month(Owner owner, int servers, TaxProfile buyer) {
    return draft(owner, InvoiceSource.of(owner.account(), NOVEMBER), lines(servers, buyer), buyer);
  }

  private InvoiceDraft draft(
      Owner owner, InvoiceSource source, List<InvoiceLine> lines, TaxProfile buyer) {
    var billTo =
        new Party(
            "Acme — Žluťoučký kůň Ltd",
            PostalAddress.parse("c/o Virtanen\nMannerheimintie 1\n00100 Helsinki"),
            buyer,
            Optional.empty());
    var said = Snapshot.Current.invoice(issuer, billTo, NOVEMBER, lines).dueOn(DUE);
    return new InvoiceDraft(owner, source, Optional.of("corder"), said);
  }

  private List<InvoiceLine> lines(int servers, TaxProfile buyer) {
    var vat = VatDecision.of(issuer.party().tax(), buyer, NOVEMBER.last());
    return IntStream.rangeClosed(1, servers)
        .mapToObj(
            number ->
                InvoiceLine.of("VPS " + number, Money.of("EUR", 499), vat)
                    .detailed("720 h × 0.01 EUR", "cservice" + number))
        .toList();
  }
}
