package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a document said when it was issued. */
public sealed interface Snapshot {

  int schemaVersion();

  Totals totals();

  <T> T fold(Function<? super Current, T> onCurrent, Function<? super Legacy, T> onLegacy);

  /**
   * The format in which we issue.
   *
   * @param prepaid what was paid before it was issued
   * @param due until when the rest is to be paid
   * @param corrects for a credit note, what it takes back; nothing for an invoice
   */
  record Current(
      Issuer issuer,
      Party billTo,
      BillingPeriod period,
      List<InvoiceLine> lines,
      Totals totals,
      Money prepaid,
      LocalDate due,
      Optional<Correction> corrects)
      implements Snapshot {

    public Current {
      lines = List.copyOf(lines);
      InvalidValue.unless(!lines.isEmpty(), "lines", 0, "at least one");
      InvalidValue.unless(
          bases(totals).equals(sums(lines)), "totals", totals.net(), "the sum of the lines");
      InvalidValue.unless(!totals.gross().isNegative(), "total", totals.gross(), "zero or more");
    }

    /** An invoice over those lines, to be paid by the end of the day it is issued on. */
    public static Current invoice(
        Issuer issuer, Party billTo, BillingPeriod period, List<InvoiceLine> lines) {
      InvalidValue.unless(!lines.isEmpty(), "lines", 0, "at least one");
      var currency = lines.get(0).unitPrice().currency();
      var totals = Totals.of(currency, lines.stream().map(InvoiceLine::taxed).toList());
      return new Current(
          issuer,
          billTo,
          period,
          lines,
          totals,
          Money.zero(currency),
          period.last(),
          Optional.empty());
    }

    /** The same, to be paid until that day. */
    public Current dueOn(LocalDate day) {
      return new Current(issuer, billTo, period, lines, totals, prepaid, day, corrects);
    }

    /** The same, with nothing left to pay. */
    public Current paidInAdvance() {
      return new Current(issuer, billTo, period, lines, totals, totals.gross(), due, corrects);
    }

    @Override
    public int schemaVersion() {
      return 2;
    }

    @Override
    public <T> T fold(
        Function<? super Current, T> onCurrent, Function<? super Legacy, T> onLegacy) {
      return onCurrent.apply(this);
    }

    public DocumentKind kind() {
      return corrects.isPresent() ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE;
    }

    /** What is left to pay. */
    public Money payable() {
      return totals.gross().minus(prepaid);
    }

    private static Map<VatDecision, Money> bases(Totals totals) {
      var bases = new LinkedHashMap<VatDecision, Money>();
      totals.vatLines().forEach(line -> add(bases, line.decision(), line.base()));
      return bases;
    }

    private static Map<VatDecision, Money> sums(List<InvoiceLine> lines) {
      var sums = new LinkedHashMap<VatDecision, Money>();
      lines.forEach(line -> add(sums, line.vat(), line.net()));
      return sums;
    }

    private static void add(Map<VatDecision, Money> sums, VatDecision decision, Money amount) {
      var unused = sums.merge(decision, amount, Money::plus);
    }
  }

  /** A document taken over from an older system: its figures are kept, its layout is not known. */
  record Legacy(Totals totals, String billToName, List<String> labels) implements Snapshot {

    public Legacy {
      billToName = PrintableText.require("name", billToName);
      labels = labels.stream().map(PrintableText::clean).toList();
    }

    @Override
    public int schemaVersion() {
      return 1;
    }

    @Override
    public <T> T fold(
        Function<? super Current, T> onCurrent, Function<? super Legacy, T> onLegacy) {
      return onLegacy.apply(this);
    }
  }
}
