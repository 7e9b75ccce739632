package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * How documents are booked: what is owed stands below zero on the receivable, as what is taken
 * stands below zero on a wallet; revenue and tax stand above.
 */
public final class InvoiceBookings {

  private InvoiceBookings() {}

  /** An invoice over what has not been paid or booked before. */
  public static List<LedgerEntry> issued(Invoice invoice) {
    var totals = invoice.totals();
    return entries(
        List.of(
            entry(receivable(invoice), totals.gross().negated()),
            entry(LedgerAccount.own(Side.REVENUE), totals.net()),
            entry(LedgerAccount.own(Side.VAT), totals.vat())));
  }

  /** A payment of it from the wallet. */
  public static List<LedgerEntry> paid(Invoice invoice, Money amount) {
    return entries(
        List.of(entry(wallet(invoice), amount.negated()), entry(receivable(invoice), amount)));
  }

  /** A credit note: what it takes from the debt, and the rest back to the wallet. */
  public static List<LedgerEntry> credited(Invoice note, Money fromDebt) {
    var totals = note.totals();
    return entries(
        List.of(
            entry(wallet(note), totals.gross().minus(fromDebt)),
            entry(receivable(note), fromDebt),
            entry(LedgerAccount.own(Side.REVENUE), totals.net().negated()),
            entry(LedgerAccount.own(Side.VAT), totals.vat().negated())));
  }

  private static LedgerAccount wallet(Invoice invoice) {
    return LedgerAccount.wallet(invoice.owner().account());
  }

  private static LedgerAccount receivable(Invoice invoice) {
    return LedgerAccount.receivable(invoice.owner().account());
  }

  // The books have no entry of nothing.
  private static Stream<LedgerEntry> entry(LedgerAccount account, Money amount) {
    return amount.isZero() ? Stream.empty() : Stream.of(new LedgerEntry(account, amount));
  }

  private static List<LedgerEntry> entries(List<Stream<LedgerEntry>> entries) {
    return entries.stream().flatMap(entry -> entry).toList();
  }
}
