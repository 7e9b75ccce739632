package io.tallyhost.domain.model;

import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.CreditOutcome;
import io.tallyhost.domain.invoicing.InvoiceBookings;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.wallet.TransactionKind;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Invoices are taken back, whole or line by line. */
final class CreditMoves {

  private CreditMoves() {}

  static Outcome lines(House house) {
    return some(
        house,
        bill -> {
          var lines = new TreeSet<Integer>();
          for (var i = house.dice.below(3); i >= 0; i--) {
            lines.add(house.dice.below(bill.naive.size()) + 1);
          }
          var why = new CreditNote.Explanation("Wrong", house.today());
          return credit(
              house, bill, lines, () -> CreditNote.ofLines(bill.invoice, bill.notes, lines, why));
        });
  }

  static Outcome rest(House house) {
    return some(
        house,
        bill ->
            credit(
                house,
                bill,
                bill.naive.open(),
                () -> CreditNote.ofTheRest(bill.invoice, bill.notes, "Wrong", house.today())));
  }

  private static boolean credit(
      House house,
      Bill bill,
      Collection<Integer> lines,
      java.util.function.Supplier<CreditOutcome> asked) {
    if (!bill.naive.canCredit(lines)) {
      Same.holds("a line is taken back twice", drafted(asked.get()).isEmpty());
      return false;
    }
    var sum = bill.naive.creditOf(lines);
    var positive = sum.gross().signum() >= 0;
    var draft = Same.built("credit note", positive, () -> drafted(asked.get()).orElseThrow());
    if (draft.isEmpty()) {
      return false;
    }
    var bears = bill.naive.bears(sum.gross());
    var gross = draft.get().snapshot().totals().gross();
    var settled = Same.built("credit", bears, () -> bill.settlement.credit(gross));
    settled.ifPresent(
        after -> {
          var note = house.office.issue(house, draft.get());
          InvoiceMoves.sums(note, sum);
          var fromDebt = bill.settlement.fromDebt(gross);
          var entries = InvoiceBookings.credited(note, fromDebt);
          bill.settlement = after;
          bill.notes.add(note);
          var back = bill.naive.credit(lines, sum.gross());
          if (!entries.isEmpty()) {
            var tenant = bill.tenant;
            var kind = TransactionKind.CREDIT_NOTE;
            var booked = MoneyMoves.transaction(house, tenant, kind, entries);
            house.commit(booked, tenant, tenant.wallet.after(booked));
            tenant.purse.bill(back.subtract(sum.gross()));
            tenant.purse.receive(back);
          }
        });
    return settled.isPresent();
  }

  private static Optional<InvoiceDraft> drafted(CreditOutcome outcome) {
    return outcome.fold(drafted -> Optional.of(drafted.draft()), refused -> Optional.empty());
  }

  // What was refunded has given its money back already.
  private static Outcome some(House house, java.util.function.Predicate<Bill> move) {
    return house
        .dice
        .some(house.tenant().bills)
        .filter(bill -> bill.deal.filter(deal -> deal.status.equals("REFUNDED")).isEmpty())
        .map(
            bill -> {
              var done = move.test(bill);
              bill.agree(house.today());
              return Outcome.of(done);
            })
        .orElse(Outcome.IMPOSSIBLE);
  }
}
