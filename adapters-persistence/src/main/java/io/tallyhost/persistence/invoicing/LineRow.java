package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceLine;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line of a document, counted from 1; one of an old document is a label only. */
record LineRow(Invoice invoice, long number, String label, Optional<InvoiceLine> line) {

  static Stream<LineRow> of(Invoice invoice) {
    return invoice
        .snapshot()
        .fold(
            said ->
                numbered(
                    said.lines(),
                    (number, line) ->
                        new LineRow(invoice, number, line.label(), Optional.of(line))),
            legacy ->
                numbered(
                    legacy.labels(),
                    (number, label) -> new LineRow(invoice, number, label, Optional.empty())));
  }

  /** The items with their numbers from 1. */
  static <T, R> Stream<R> numbered(List<T> items, BiFunction<Long, T, R> row) {
    return IntStream.range(0, items.size()).mapToObj(i -> row.apply(i + 1L, items.get(i)));
  }
}
