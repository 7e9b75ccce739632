package io.tallyhost.application.invoicing.explain;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Months;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.money.Because;
import io.tallyhost.domain.money.Because.Kind;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Use case: how an amount came about. What is asked for is a ledger transaction (each of its
 * entries is explained), one usage line of it ({@code transaction-serial-epoch}, as lists show it),
 * an invoice, or one line of it ({@code invoice-line}).
 */
public final class ExplainAmount {

  /** Where money and what it is for are kept. */
  public record Books(Wallets wallets, Invoices invoices, Orders orders) {}

  /** Where running time is kept. */
  public record Time(Meters meters, UsageHistory history, Services services) {}

  private static final String THING = "Amount";

  private final Books books;
  private final Services services;
  private final UsageOrigin usage;
  private final OrderOrigin orders;
  private final InvoiceOrigin lines;
  private final TransactionOrigin transactions;

  public ExplainAmount(Books books, Time time) {
    this.books = books;
    this.services = time.services();
    this.usage = new UsageOrigin(time.meters(), time.history(), time.services());
    this.orders = new OrderOrigin(books.orders());
    this.lines = new InvoiceOrigin(books.invoices(), orders, usage);
    this.transactions = new TransactionOrigin(usage, orders, lines, books.invoices());
  }

  /** One explanation for each amount within sight that the subject has; at least one. */
  public List<Explanation> handle(Principal principal, String subject) {
    var parts = List.of(subject.split("-", -1));
    if (!Cuid.isCuid(parts.get(0)) || !parts.stream().skip(1).allMatch(ExplainAmount::isNumber)) {
      throw new NotFound(THING);
    }
    return switch (parts.size()) {
      case 1 -> whole(principal, subject);
      case 2 -> List.of(line(principal, parts));
      case 3 -> List.of(usageLine(principal, parts));
      default -> throw new NotFound(THING);
    };
  }

  private List<Explanation> whole(Principal principal, String id) {
    return books
        .wallets()
        .transaction(new TransactionId(id))
        .map(transaction -> entries(principal, transaction))
        .orElseGet(() -> List.of(document(invoice(principal, id))));
  }

  private List<Explanation> entries(Principal principal, LedgerTransaction transaction) {
    return visible(principal, transaction).stream()
        .map(entry -> transactions.entry(transaction, entry))
        .toList();
  }

  /** All entries for the operator, those of accounts within sight for everybody else. */
  private static List<LedgerEntry> visible(Principal principal, LedgerTransaction transaction) {
    var visible =
        transaction.entries().stream()
            .filter(entry -> principal.isOperator() || isSeen(principal, transaction, entry))
            .toList();
    if (visible.isEmpty()) {
      throw new NotFound(THING);
    }
    Access.require(principal, Permission.TRANSACTIONS_VIEW);
    return visible;
  }

  private static boolean isSeen(
      Principal principal, LedgerTransaction transaction, LedgerEntry entry) {
    return entry
        .account()
        .holder()
        .map(holder -> principal.sees(new Owner(transaction.root(), holder)))
        .orElse(false);
  }

  private Invoice invoice(Principal principal, String id) {
    var invoice = books.invoices().find(new InvoiceId(id)).orElseThrow(() -> new NotFound(THING));
    Access.require(principal, Permission.INVOICES_VIEW, invoice.owner(), THING);
    return invoice;
  }

  private Explanation document(Invoice invoice) {
    var origin = lines.of(invoice);
    return Explanation.booked(
            Because.of(Kind.INVOICED, invoice.number()),
            invoice.totals().gross(),
            Stream.concat(origin.net().stream(), origin.vat().stream()).toList())
        .with(
            Facts.of("invoice_id", invoice.id())
                .and("invoice_number", invoice.number())
                .and("issued_at", invoice.issuedAt())
                .map());
  }

  private Explanation line(Principal principal, List<String> parts) {
    var invoice = invoice(principal, parts.get(0));
    return lines
        .line(invoice, (int) Math.min(Long.parseLong(parts.get(1)), Integer.MAX_VALUE))
        .orElseThrow(() -> new NotFound(THING));
  }

  private Explanation usageLine(Principal principal, List<String> parts) {
    var transaction =
        books
            .wallets()
            .transaction(new TransactionId(parts.get(0)))
            .filter(found -> found.kind() == TransactionKind.USAGE)
            .orElseThrow(() -> new NotFound(THING));
    var unused = visible(principal, transaction);
    var hour = hour(transaction, Instant.ofEpochSecond(Long.parseLong(parts.get(2))));
    return services
        .findBySerial(Long.parseLong(parts.get(1)))
        .flatMap(service -> used(transaction, service, hour))
        .orElseThrow(() -> new NotFound(THING));
  }

  /** The hour that begins then, as far as that transaction billed it. */
  private static Span hour(LedgerTransaction transaction, Instant from) {
    var billed = TransactionOrigin.billed(transaction);
    if (from.isBefore(billed.from()) || !from.isBefore(billed.to())) {
      throw new NotFound(THING);
    }
    var end = Months.hourAfter(from);
    return new Span(from, end.isBefore(billed.to()) ? end : billed.to());
  }

  private Optional<Explanation> used(LedgerTransaction transaction, Service service, Span hour) {
    return TransactionOrigin.payer(transaction)
        .flatMap(
            payer -> usage.of(payer, List.of(service.id()), List.of(hour)).stream().findFirst())
        .filter(used -> !used.parts().isEmpty())
        .map(used -> used.with(orders.ofService(service.id())).negated());
  }

  // Longer numbers stand for nothing that we have.
  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,12}");
  }
}
