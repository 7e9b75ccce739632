package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line of a document, counted from 1; one of an old document is a label only. */
record LineRow(
    String root, InvoiceId invoice, long number, String label, Optional<InvoiceLine> line) {

  static Stream<LineRow> of(Invoice invoice) {
    var root = invoice.owner().root().value();
    return invoice
        .snapshot()
        .fold(
            said -> of(root, invoice.id(), said),
            legacy ->
                numbered(
                    legacy.labels(),
                    (number, label) ->
                        new LineRow(root, invoice.id(), number, label, Optional.empty())));
  }

  static Stream<LineRow> of(InvoiceId id, InvoiceDraft draft) {
    return of(draft.owner().root().value(), id, draft.snapshot());
  }

  private static Stream<LineRow> of(String root, InvoiceId id, Snapshot.Current said) {
    return numbered(
        said.lines(),
        (number, line) -> new LineRow(root, id, number, line.label(), Optional.of(line)));
  }

  /** The items with their numbers from 1. */
  static <T, R> Stream<R> numbered(List<T> items, BiFunction<Long, T, R> row) {
    return IntStream.range(0, items.size()).mapToObj(i -> row.apply(i + 1L, items.get(i)));
  }
}
