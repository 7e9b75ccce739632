package io.tallyhost.http.pdf;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.CreditOutcome;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One document of every kind that we issue. */
final class Documents {

  static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final Instant ISSUED = Instant.parse("2026-12-01T00:03:00Z");
  private static final BillingPeriod NOVEMBER = BillingPeriod.ofMonth(YearMonth.of(2026, 11));
  private static final Owner ACME = Owner.topLevel(new AccountId("cacme00000000000000000000"));

  private Documents() {}

  /** A German reseller with servers, a backup, a discount and 19 %. */
  static Invoice domestic() {
    var vat = decision(Parties.ACME.tax());
    var lines = new ArrayList<InvoiceLine>();
    lines.add(
        metered("VPS Starter — 1 GB · web-01.acme.example", 499, vat, "720 h × 0.01 EUR, capped"));
    lines.add(
        metered("VPS Business — 4 GB · db-01.acme.example", 1260, vat, "420 h 12 min × 0.03 EUR"));
    lines.add(new InvoiceLine("Extra IPv4 address", none(), 3, eur(250), vat, none()));
    lines.add(InvoiceLine.of("Promotion SUMMER10 (10 % off VPS Starter)", eur(-50), vat));
    return issued(said(Parties.ACME, lines), 42);
  }

  static Invoice reverseCharge() {
    return issued(servers(Parties.NORDIC, 3), 43);
  }

  static Invoice finnishConsumer() {
    return issued(servers(Parties.AINO, 2).paidInAdvance(), 44);
  }

  static Invoice foreign() {
    return issued(servers(Parties.WHITELABEL, 1), 45);
  }

  /** An operator without a VAT id, outside the scope of the tax. */
  static Invoice unregistered() {
    var buyer = Party.named("Neighbour", TaxProfile.business("DE", "DE987654321"));
    var lines = servers(1, VatDecision.none());
    return issued(
        Snapshot.Current.invoice(Parties.UNREGISTERED, buyer, NOVEMBER, lines)
            .dueOn(TODAY.plusDays(14)),
        46);
  }

  /** To somebody of whom not even the country is known: no e-invoice can be made of it. */
  static Invoice unknownBuyer() {
    return issued(servers(Party.named("Somebody", TaxProfile.UNKNOWN), 1), 47);
  }

  static Invoice creditNote() {
    var why = new CreditNote.Explanation("The server was off for three days", TODAY.plusDays(3));
    return CreditNote.ofLines(domestic(), List.of(), List.of(1, 3), why)
        .fold(
            drafted -> drafted.draft().issued(id(1), 1, ISSUED.plusSeconds(259_200)),
            (CreditOutcome.Refused refused) -> {
              throw new AssertionError(refused);
            });
  }

  /**
   * Hours taken by ticks, whose buyer moved abroad and back: twice 2 cents of tax on 13, not 5 on
   * 26.
   */
  static Invoice paidHours() {
    var home = decision(Parties.ACME.tax());
    var abroad = decision(TaxProfile.business("FI", "FI12345678"));
    var said =
        new Snapshot.Current(
            Parties.OPERATOR,
            Parties.ACME,
            NOVEMBER,
            List.of(
                metered("Hourly VPS — a", 26, home, "4:00:00 hours running"),
                metered("Hourly VPS — a", 70, abroad, "10:00:00 hours running")),
            Totals.ofVatLines(
                eur(0).currency(),
                List.of(new VatLine(home, eur(26), eur(4)), new VatLine(abroad, eur(70), eur(0)))),
            eur(100),
            TODAY,
            Optional.empty());
    return issued(said, 50);
  }

  static Invoice withLines(int count) {
    return issued(servers(Parties.BIG, count), 48);
  }

  /** Labels that a hostile or merely creative customer might choose. */
  static Invoice hostile() {
    var vat = decision(Parties.HOSTILE.tax());
    var lines =
        List.of(
            "x".repeat(900),
            "\u0000\u0007tab\there\r\nnew line \u202Ereversed\u202C \uD800 alone",
            "<ram:Name>&amp;]]></ram:Name> \" ' %s ${jndi:ldap://x} {0}",
            "日本語のサーバー 中文服务器 한국어",
            "😀👩‍👩‍👧‍👦🏳️‍🌈 emoji",
            "Кириллица Ελληνικά العربية עברית ไทย",
            "e\u0301\u0302\u0303\u0304 combining \uFEFF\u200B zero width",
            "ﬁ ligature, no\u00A0break, soft\u00ADhyphen, Ω≈ç√∫˜µ≤≥÷");
    return issued(
        said(
            Parties.HOSTILE,
            lines.stream()
                .map(label -> InvoiceLine.of(label, eur(100), vat).detailed(label, label))
                .toList()),
        49);
  }

  static Snapshot.Current said(Invoice invoice) {
    return invoice
        .snapshot()
        .fold(
            said -> said,
            legacy -> {
              throw new AssertionError(legacy);
            });
  }

  private static Snapshot.Current said(Party buyer, List<InvoiceLine> lines) {
    return Snapshot.Current.invoice(Parties.OPERATOR, buyer, NOVEMBER, lines)
        .dueOn(TODAY.plusDays(14));
  }

  private static Invoice issued(Snapshot.Current said, long number) {
    return new InvoiceDraft(
            ACME, InvoiceSource.of(ACME.account(), NOVEMBER), Optional.empty(), said)
        .issued(id(number), number, ISSUED);
  }

  private static Snapshot.Current servers(Party buyer, int count) {
    return said(buyer, servers(count, decision(buyer.tax())));
  }

  private static List<InvoiceLine> servers(int count, VatDecision vat) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            n ->
                metered(
                    "VPS Business — 4 GB · node-%03d.fi-hel.example".formatted(n),
                    1699 + n,
                    vat,
                    "720 h 00 min × 0.03 EUR, capped at the monthly price"))
        .toList();
  }

  private static InvoiceLine metered(String label, long cents, VatDecision vat, String detail) {
    return InvoiceLine.of(label, eur(cents), vat).detailed(detail, "cservice");
  }

  private static VatDecision decision(TaxProfile buyer) {
    return VatDecision.of(Parties.OPERATOR.party().tax(), buyer, TODAY);
  }

  private static InvoiceId id(long number) {
    return new InvoiceId("cinvoice%017d".formatted(number));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }
}
