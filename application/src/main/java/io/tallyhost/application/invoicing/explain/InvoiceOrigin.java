package io.tallyhost.application.invoicing.explain;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.money.Because;
import io.tallyhost.domain.money.Because.Kind;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Cuid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The lines of a document: each from running time, from an order, or from another document. */
final class InvoiceOrigin {

  private final Invoices invoices;
  private final OrderOrigin orders;
  private final UsageOrigin usage;

  InvoiceOrigin(Invoices invoices, OrderOrigin orders, UsageOrigin usage) {
    this.invoices = invoices;
    this.orders = orders;
    this.usage = usage;
  }

  Origin of(Invoice invoice) {
    return invoice.snapshot().fold(said -> lines(invoice, said), InvoiceOrigin::figures);
  }

  /** The n-th line, counted from 1; old documents have none that is known. */
  Optional<Explanation> line(Invoice invoice, int number) {
    return invoice
        .snapshot()
        .fold(
            said ->
                number >= 1 && number <= said.lines().size()
                    ? Optional.of(line(invoice, said, number))
                    : Optional.empty(),
            legacy -> Optional.empty());
  }

  private static Origin figures(Snapshot.Legacy legacy) {
    var totals = legacy.totals();
    return new Origin(
        List.of(Explanation.of(Because.of(Kind.INVOICED_ELSEWHERE), totals.net(), Map.of())),
        totals.vatLines().stream().map(Facts::vat).toList());
  }

  private Origin lines(Invoice invoice, Snapshot.Current said) {
    var net =
        IntStream.rangeClosed(1, said.lines().size())
            .mapToObj(number -> line(invoice, said, number))
            .toList();
    return new Origin(net, said.totals().vatLines().stream().map(Facts::vat).toList());
  }

  private Explanation line(Invoice invoice, Snapshot.Current said, int number) {
    var line = said.lines().get(number - 1);
    var facts =
        Facts.of("invoice_id", invoice.id())
            .and("invoice_number", invoice.number())
            .and("line", number)
            .and("quantity", line.quantity())
            .and("unit_cents", line.unitPrice())
            .and(line.vat());
    said.corrects()
        .ifPresent(wrong -> facts.and("takes_back", wrong.number()).and("reason", wrong.reason()));
    line.detail().ifPresent(detail -> facts.and("detail", detail));
    var parts = said.corrects().isPresent() ? List.<Explanation>of() : parts(invoice, said, line);
    return Explanation.booked(Because.named(line.label()), line.net(), parts)
        .with(facts.map())
        .with(origin(invoice, line).map(Facts::map).orElseGet(() -> first(parts, line)));
  }

  private Optional<Facts> origin(Invoice invoice, InvoiceLine line) {
    return invoice.orderId().or(line::reference).flatMap(orders::find).map(orders::facts);
  }

  // A line of running time names its service; the order that made it fixed the rate.
  private Map<String, String> first(List<Explanation> parts, InvoiceLine line) {
    return parts.isEmpty()
        ? Map.of()
        : line.reference()
            .filter(Cuid::isCuid)
            .map(reference -> orders.ofService(new ServiceId(reference)))
            .orElse(Map.of());
  }

  private List<Explanation> parts(Invoice invoice, Snapshot.Current said, InvoiceLine line) {
    if (invoice.source().isUsage()) {
      return line.reference()
          .map(ServiceId::new)
          .map(service -> usage.paid(invoice.owner(), service, said.period().first(), line.vat()))
          .orElse(List.of());
    }
    return line.reference()
        .filter(reference -> invoice.source().isPeriod() && Cuid.isCuid(reference))
        .filter(reference -> orders.find(reference).isEmpty())
        .map(
            reference ->
                usage.accrued(invoice.owner(), new ServiceId(reference), span(invoice, said)))
        .orElse(List.of());
  }

  /** Whatever accrued since the invoice before. */
  private Span span(Invoice invoice, Snapshot.Current said) {
    var from =
        invoices
            .lastMonthBefore(invoice.owner(), said.period().first())
            .map(last -> Months.startOf(last.plusDays(1)))
            .orElse(Instant.EPOCH);
    return new Span(from, said.period().until());
  }
}
