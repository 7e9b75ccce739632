package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.reseller.MoveOutcome.Moved;
import io.tallyhost.application.reseller.Movements.Cause;
import io.tallyhost.application.reseller.Movements.Move;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use case: money that a reseller paid us from outside goes into its wallet, once a reference. */
public final class TopUp {

  private static final int LONGEST_REFERENCE = 200;

  private final Hierarchy hierarchy;
  private final Wallets wallets;
  private final Movements movements;
  private final Office office;

  public TopUp(Hierarchy hierarchy, Wallets wallets, Office office) {
    this.hierarchy = hierarchy;
    this.wallets = wallets;
    this.movements = new Movements(office);
    this.office = office;
  }

  /**
   * How much comes in, for whom.
   *
   * @param reference what the outside calls this payment; the same one is taken only once
   */
  public record Command(
      AccountId reseller, long minor, Optional<String> note, Optional<String> reference) {

    public Command {
      reference = InvalidValue.optionalText("external_ref", reference, LONGEST_REFERENCE);
      InvalidValue.unless(
          minor > 0 && minor <= DecimalText.MOST_MINOR_UNITS,
          "amount_cents",
          minor,
          "a whole number from 1 to 1000000000000");
    }
  }

  public Moved handle(Principal principal, Command command) {
    Access.requireOperator(principal, Permission.TRANSACTIONS_TOP_UP);
    return office.unitOfWork().perform(() -> once(principal, command));
  }

  // Locked before looking for an earlier one: a second request with the same reference waits.
  private Moved once(Principal principal, Command command) {
    var reseller = hierarchy.seen(principal, Permission.TRANSACTIONS_TOP_UP, command.reseller());
    var wallet = WalletBook.lock(wallets, reseller.id());
    var transaction = transaction(wallet, command);
    return wallets
        .transaction(transaction.id())
        .map(earlier -> again(wallet, earlier, transaction))
        .orElseGet(() -> first(principal, wallet, transaction));
  }

  private LedgerTransaction transaction(Wallet wallet, Command command) {
    return movements.transaction(
        wallet.owner(),
        Cause.of(TransactionKind.TOP_UP, command.note(), "Top-up").called(command.reference()),
        new Move(
            LedgerAccount.own(Side.CASH),
            wallet.account(),
            new Money(wallet.currency(), command.minor())));
  }

  private Moved first(Principal principal, Wallet wallet, LedgerTransaction transaction) {
    var posting = wallet.credit(transaction);
    wallets.record(List.of(posting.wallet()), transaction);
    var facts =
        Map.of(
            "amount", transaction.effectOn(wallet.account()).toString(),
            "transaction", transaction.id().value());
    office
        .recorder()
        .changed(
            principal,
            wallet.owner(),
            "transactions.top_up",
            wallet.owner().account().value(),
            Map.of("balance", wallet.balance().toString()),
            facts);
    office.recorder().happened("wallet.topped_up", wallet.owner(), facts);
    // Part of it may have gone to arrears at once.
    var after = wallets.find(wallet.owner().account()).orElse(posting.wallet());
    return new Moved(transaction, after, Optional.empty(), false);
  }

  private static Moved again(Wallet wallet, LedgerTransaction earlier, LedgerTransaction asked) {
    if (!earlier.explainsTheSameAs(asked)) {
      throw new Conflict("This external_ref was used for another amount");
    }
    return new Moved(earlier, wallet, Optional.empty(), true);
  }
}
