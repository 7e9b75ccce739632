package io.tallyhost.domain.invoicing;

import static io.tallyhost.domain.invoicing.Samples.TODAY;
import static io.tallyhost.domain.invoicing.Samples.eur;
import static io.tallyhost.domain.invoicing.Samples.invoice;
import static io.tallyhost.domain.invoicing.Samples.said;
import static io.tallyhost.domain.invoicing.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.invoicing.CreditNote.Explanation;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.TaxProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CreditNoteTest {

  private static final TaxProfile GERMAN = TaxProfile.consumer("DE");
  private static final Explanation WHY = new Explanation("Billed by mistake", TODAY);

  @Test
  void a_whole_invoice_is_taken_back_to_the_cent() {
    var original = threeLines();
    var note = issued(CreditNote.ofTheRest(original, List.of(), "Billed by mistake", TODAY), 1);
    assertThat(note.number()).isEqualTo(new InvoiceNumber("CN-2026-001"));
    assertThat(note.kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
    assertThat(note.totals()).isEqualTo(original.totals());
    assertThat(InvoiceSummary.of(original).gross()).isEqualTo(eur(46));
    assertThat(InvoiceSummary.of(note).gross()).isEqualTo(eur(-46));
  }

  @Test
  void the_tax_of_partial_notes_adds_up_to_the_tax_of_the_invoice() {
    // 39 cents at 19 % carry 7.41 -> 7. One by one: 2.47 -> 2, then 4.94 -> 5 (3 more), then 7 (2).
    var original = threeLines();
    var notes = new ArrayList<Invoice>();
    for (var line = 1; line <= 3; line++) {
      notes.add(issued(CreditNote.ofLines(original, notes, Set.of(line), WHY), line));
    }
    assertThat(notes.stream().map(note -> note.totals().vat()))
        .containsExactly(eur(2), eur(3), eur(2));
    assertThat(notes.stream().map(note -> note.totals().gross().minor()).reduce(0L, Long::sum))
        .isEqualTo(46);
  }

  @Test
  void lines_of_different_rates_are_taken_back_each_with_its_own_tax() {
    // 13 cents at 19 % carry 2.47 and another 13 free of tax none.
    var american = server(13, TaxProfile.consumer("US"));
    var original = invoice(said(GERMAN, List.of(server(13, GERMAN), american)));
    var note = issued(CreditNote.ofTheRest(original, List.of(), "Both", TODAY), 1);
    assertThat(note.totals()).isEqualTo(original.totals());
    assertThat(note.totals().vat()).isEqualTo(eur(2));
  }

  @Test
  void the_rest_is_what_earlier_notes_left() {
    var original = threeLines();
    var first = issued(CreditNote.ofLines(original, List.of(), Set.of(2), WHY), 1);
    var rest = issued(CreditNote.ofTheRest(original, List.of(first), "The rest", TODAY), 2);
    assertThat(correction(rest).lines()).containsExactly(1, 3);
    assertThat(rest.totals().gross().plus(first.totals().gross())).isEqualTo(eur(46));
  }

  @Test
  void a_line_is_taken_back_once() {
    var original = threeLines();
    var first = issued(CreditNote.ofLines(original, List.of(), Set.of(2), WHY), 1);
    assertThat(CreditNote.ofLines(original, List.of(first), Set.of(1, 2), WHY))
        .isEqualTo(new CreditOutcome.Refused("Already credited", List.of(2)));
    var all = issued(CreditNote.ofTheRest(original, List.of(), "All", TODAY), 1);
    assertThat(CreditNote.ofTheRest(original, List.of(all), "Again", TODAY))
        .isEqualTo(new CreditOutcome.Refused("Already credited", List.of(1, 2, 3)));
    assertThat(refused(CreditNote.ofTheRest(all, List.of(), "A note", TODAY))).isTrue();
  }

  @Test
  void who_asks_twice_for_the_same_lines_gets_the_same_note() {
    assertThat(issued(CreditNote.ofLines(threeLines(), List.of(), Set.of(3, 2), WHY), 1).source())
        .isEqualTo(new InvoiceSource("credit:cinvoice00000000000000000:2"));
  }

  @Test
  void a_line_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> CreditNote.ofLines(threeLines(), List.of(), Set.of(4), WHY))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("1 to 3");
  }

  @Test
  void an_old_format_can_not_be_credited() {
    var current = threeLines();
    var legacy =
        new Invoice(
            current.id(),
            current.owner(),
            current.number(),
            current.issuedAt(),
            current.source(),
            Optional.empty(),
            new Snapshot.Legacy(current.totals(), "Acme", List.of("VPS")));
    assertThat(refused(CreditNote.ofTheRest(legacy, List.of(), "Old", TODAY))).isTrue();
    assertThat(legacy.kind()).isEqualTo(DocumentKind.INVOICE);
  }

  private static Invoice threeLines() {
    var small = server(13, GERMAN);
    return invoice(said(GERMAN, List.of(small, small, small)));
  }

  private static Invoice issued(CreditOutcome outcome, long sequence) {
    return outcome.fold(
        drafted -> drafted.draft().issued(id(sequence), sequence, Samples.ISSUED),
        refused -> {
          throw new AssertionError(refused);
        });
  }

  private static boolean refused(CreditOutcome outcome) {
    return outcome.fold(drafted -> false, refused -> true);
  }

  private static Correction correction(Invoice note) {
    return note.snapshot()
        .fold(Snapshot.Current::corrects, legacy -> Optional.<Correction>empty())
        .orElseThrow();
  }

  private static InvoiceId id(long number) {
    return new InvoiceId("cnote%020d".formatted(number));
  }
}
