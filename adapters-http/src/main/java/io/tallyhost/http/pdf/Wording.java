package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.tax.VatLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words and figures of a document. */
final class Wording {

  private static final DateTimeFormatter DATE = english("d MMMM uuuu");
  private static final DateTimeFormatter DAY_OF_YEAR = english("d MMMM");
  private static final DateTimeFormatter MONTH = english("MMMM uuuu");

  private Wording() {}

  static String title(Snapshot.Current said) {
    return said.kind() == DocumentKind.CREDIT_NOTE ? "Credit note" : "Invoice";
  }

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** A month by its name, anything else by its days; a year that both share once. */
  static String period(BillingPeriod period) {
    if (period.equals(BillingPeriod.monthOf(period.from()))) {
      return MONTH.format(period.first());
    }
    if (period.first().equals(period.last())) {
      return date(period.first());
    }
    var isOneYear = period.first().getYear() == period.last().getYear();
    var first = (isOneYear ? DAY_OF_YEAR : DATE).format(period.first());
    return first + " – " + date(period.last());
  }

  /** {@code 1,234.50}: digits in threes, the currency stands elsewhere. */
  static String figure(Money amount) {
    var plain = DecimalText.of(amount);
    var point = plain.indexOf('.');
    var whole = point < 0 ? plain : plain.substring(0, point);
    var fraction = point < 0 ? "" : plain.substring(point);
    return whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",").replace('-', '−') + fraction;
  }

  static String amount(Money amount) {
    return figure(amount) + " " + amount.currency().getCurrencyCode();
  }

  /** {@code 19 %}, {@code 25.5 %}. */
  static String percent(Percentage rate) {
    return BigDecimal.valueOf(rate.basisPoints(), 2).stripTrailingZeros().toPlainString() + " %";
  }

  static String vat(VatLine line) {
    var reversed = line.decision().isReverseCharge() ? " (reverse charge)" : "";
    return "VAT %s%s on %s"
        .formatted(percent(line.decision().rate()), reversed, figure(line.base()));
  }

  /** How and when to pay, and what the law wants to be said. */
  static List<String> notes(Snapshot.Current said) {
    var notes = new ArrayList<String>();
    said.corrects()
        .ifPresent(
            note ->
                notes.add(
                    "This credit note corrects invoice %s of %s. Reason: %s"
                        .formatted(note.number(), date(note.issuedOn()), note.reason())));
    notes.addAll(said.totals().legalTexts());
    notes.add(terms(said));
    return notes;
  }

  private static String terms(Snapshot.Current said) {
    if (said.kind() == DocumentKind.CREDIT_NOTE) {
      return "The amount is set off against what is still owed, or credited to your balance.";
    }
    if (said.payable().isZero()) {
      return said.prepaid().isZero()
          ? "There is nothing to pay."
          : "Paid from your balance. There is nothing left to pay.";
    }
    var way = said.issuer().bankAccount().isPresent() ? " or by bank transfer" : "";
    return "Please pay %s by %s, from your balance%s. Please quote the invoice number."
        .formatted(amount(said.payable()), date(said.due()), way);
  }

  private static DateTimeFormatter english(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
