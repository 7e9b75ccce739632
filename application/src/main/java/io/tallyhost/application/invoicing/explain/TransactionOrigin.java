package io.tallyhost.application.invoicing.explain;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.money.Because;
import io.tallyhost.domain.money.Because.Kind;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger transaction: each entry is what its counterparts lack, and revenue and tax come from
 * what was used, ordered or invoiced.
 */
final class TransactionOrigin {

  private final UsageOrigin usage;
  private final OrderOrigin orders;
  private final InvoiceOrigin lines;
  private final Invoices invoices;

  TransactionOrigin(UsageOrigin usage, OrderOrigin orders, InvoiceOrigin lines, Invoices invoices) {
    this.usage = usage;
    this.orders = orders;
    this.lines = lines;
    this.invoices = invoices;
  }

  /** One of its entries. */
  Explanation entry(LedgerTransaction transaction, LedgerEntry entry) {
    var origin = of(transaction);
    return Explanation.booked(
            Because.of(Kind.BOOKED, transaction.kind(), transaction.description()),
            entry.amount(),
            parts(transaction, entry, origin))
        .with(facts(transaction, entry));
  }

  /** Which time a tick billed, as its transaction says it. */
  static Span billed(LedgerTransaction usage) {
    var from =
        usage
            .reference()
            .map(reference -> reference.substring(reference.lastIndexOf(':') + 1))
            .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
            .orElse(usage.at());
    return new Span(from, usage.at());
  }

  /** Whose wallet a tick billed. */
  static Optional<Owner> payer(LedgerTransaction usage) {
    return usage.entries().stream()
        .flatMap(entry -> entry.account().holder().stream())
        .map(holder -> new Owner(usage.root(), holder))
        .findFirst();
  }

  private static Map<String, String> facts(LedgerTransaction transaction, LedgerEntry entry) {
    var facts =
        Facts.of("transaction_id", transaction.id())
            .and("kind", transaction.kind())
            .and("account", entry.account())
            .and("at", transaction.at());
    transaction.reference().ifPresent(reference -> facts.and("reference", reference));
    return facts.map();
  }

  private static List<Explanation> parts(
      LedgerTransaction transaction, LedgerEntry entry, Origin origin) {
    return switch (entry.account().side()) {
      case REVENUE -> origin.net();
      case VAT -> origin.vat();
      default ->
          transaction.entries().stream()
              .filter(other -> !other.equals(entry))
              .map(other -> counterpart(other, origin).negated())
              .toList();
    };
  }

  private static Explanation counterpart(LedgerEntry other, Origin origin) {
    return switch (other.account().side()) {
      case REVENUE -> Explanation.booked(Because.of(Kind.NET), other.amount(), origin.net());
      case VAT -> Explanation.booked(Because.of(Kind.TAX), other.amount(), origin.vat());
      default -> Explanation.of(name(other.account()), other.amount(), Map.of());
    };
  }

  private static Because name(LedgerAccount account) {
    var holder = account.holder().map(AccountId::value).orElse("");
    return switch (account.side()) {
      case WALLET -> Because.of(Kind.WALLET, holder);
      case ARREARS -> Because.of(Kind.ARREARS, holder);
      case RECEIVABLE -> Because.of(Kind.RECEIVABLE, holder);
      case CASH -> Because.of(Kind.CASH);
      case OPERATOR_FUNDS -> Because.of(Kind.OPERATOR_FUNDS);
      case REVENUE, VAT -> Because.named(account.code());
    };
  }

  private Origin of(LedgerTransaction transaction) {
    if (transaction.kind() == TransactionKind.USAGE) {
      return payer(transaction)
          .map(payer -> usage.ofTick(payer, transaction.id(), billed(transaction)))
          .orElse(Origin.UNKNOWN);
    }
    return transaction.reference().map(text -> of(transaction, text)).orElse(Origin.UNKNOWN);
  }

  private Origin of(LedgerTransaction transaction, String reference) {
    return switch (transaction.kind()) {
      case ORDER, RENEWAL, UPGRADE -> order(reference);
      case REFUND -> order(reference).negated();
      case INVOICE -> invoice(reference);
      case CREDIT_NOTE -> invoice(reference).negated();
      default -> Origin.UNKNOWN;
    };
  }

  private Origin order(String reference) {
    return orders.find(reference).map(orders::of).orElse(Origin.UNKNOWN);
  }

  private Origin invoice(String reference) {
    return invoices.find(new InvoiceId(reference)).map(lines::of).orElse(Origin.UNKNOWN);
  }
}
