package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.invoicing.Snapshot.Current;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Taking back an invoice, whole or line by line. A line is taken back once; the tax of several
 * notes adds up to the tax of the invoice, to the last cent.
 */
public final class CreditNote {

  private final Invoice original;
  private final Current said;
  private final List<Integer> credited;

  private CreditNote(Invoice original, Current said, List<Integer> credited) {
    this.original = original;
    this.said = said;
    this.credited = credited;
  }

  /** What is left of an invoice. */
  public static CreditOutcome ofTheRest(
      Invoice original, List<Invoice> earlier, String reason, LocalDate on) {
    return of(original, earlier, note -> note.draft(note.open(), reason, on));
  }

  /** Some lines of an invoice, counted from 1. */
  public static CreditOutcome ofLines(
      Invoice original, List<Invoice> earlier, Collection<Integer> lines, Explanation why) {
    return of(
        original,
        earlier,
        note -> note.draft(List.copyOf(new TreeSet<>(lines)), why.reason(), why.on()));
  }

  /** Why a note is written, and when. */
  public record Explanation(String reason, LocalDate on) {}

  private CreditOutcome draft(List<Integer> lines, String reason, LocalDate on) {
    lines.forEach(this::requireLine);
    var again = lines.stream().filter(credited::contains).toList();
    if (!again.isEmpty() || lines.isEmpty()) {
      return new CreditOutcome.Refused("Already credited", lines.isEmpty() ? credited : again);
    }
    var correction =
        new Correction(
            original.id(),
            original.number(),
            BillingPeriod.dayOf(original.issuedAt()).first(),
            lines,
            reason);
    return new CreditOutcome.Drafted(
        new InvoiceDraft(
            original.owner(), source(lines), original.orderId(), snapshot(correction, on)));
  }

  private Current snapshot(Correction correction, LocalDate on) {
    return new Current(
        said.issuer(),
        said.billTo(),
        said.period(),
        correction.lines().stream().map(this::line).toList(),
        totals(correction.lines()),
        Money.zero(original.currency()),
        on,
        Optional.of(correction));
  }

  // The tax of a group is what it comes to with these lines, less what it came to without them.
  private Totals totals(List<Integer> lines) {
    var groups = lines.stream().map(line -> line(line).vat()).distinct().toList();
    return Totals.ofVatLines(
        original.currency(), groups.stream().map(group -> vatLine(group, lines)).toList());
  }

  private VatLine vatLine(VatDecision group, List<Integer> lines) {
    var before = base(group, credited);
    var base = base(group, lines);
    var vat = group.rate().of(before.plus(base)).minus(group.rate().of(before));
    return new VatLine(group, base, vat);
  }

  private Money base(VatDecision group, List<Integer> lines) {
    return Money.sum(
        original.currency(),
        lines.stream()
            .map(this::line)
            .filter(line -> line.vat().equals(group))
            .map(InvoiceLine::net)
            .toList());
  }

  private InvoiceSource source(List<Integer> lines) {
    return new InvoiceSource("credit:%s:%d".formatted(original.id(), lines.get(0)));
  }

  private List<Integer> open() {
    return IntStream.rangeClosed(1, said.lines().size())
        .boxed()
        .filter(line -> !credited.contains(line))
        .toList();
  }

  private InvoiceLine line(int number) {
    return said.lines().get(number - 1);
  }

  private void requireLine(int number) {
    InvalidValue.unless(
        number >= 1 && number <= said.lines().size(),
        "lines",
        number,
        "line numbers from 1 to %d".formatted(said.lines().size()));
  }

  private static CreditOutcome of(
      Invoice original, List<Invoice> earlier, Function<CreditNote, CreditOutcome> draft) {
    return original
        .snapshot()
        .fold(
            current ->
                current.corrects().isPresent()
                    ? new CreditOutcome.Refused("A credit note can't be credited", List.of())
                    : draft.apply(new CreditNote(original, current, linesOf(earlier))),
            legacy ->
                new CreditOutcome.Refused(
                    "Credit notes are only available for current-format invoices", List.of()));
  }

  private static List<Integer> linesOf(List<Invoice> notes) {
    return notes.stream().flatMap(note -> correctedLines(note).stream()).sorted().toList();
  }

  private static List<Integer> correctedLines(Invoice note) {
    return note.snapshot()
        .fold(
            current -> current.corrects().map(Correction::lines).orElse(List.of()),
            legacy -> List.of());
  }
}
