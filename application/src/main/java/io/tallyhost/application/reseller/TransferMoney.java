package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.reseller.MoveOutcome.Moved;
import io.tallyhost.application.reseller.Movements.Cause;
import io.tallyhost.application.reseller.Movements.Move;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.wallet.DebitOutcome;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case: moves money between a reseller and whoever stands above it: the operator, or for a
 * sub-reseller its parent. Only money that is really there moves, never credit.
 */
public final class TransferMoney {

  private final Hierarchy hierarchy;
  private final Wallets wallets;
  private final Movements movements;
  private final Office office;

  public TransferMoney(Hierarchy hierarchy, Wallets wallets, Office office) {
    this.hierarchy = hierarchy;
    this.wallets = wallets;
    this.movements = new Movements(office);
    this.office = office;
  }

  /** Which way it goes. */
  public enum Direction {
    /** From above to the reseller. */
    FUND(Permission.TRANSACTIONS_TRANSFER, TransactionKind.TRANSFER, "Transfer"),
    /** Back to whoever stands above. */
    WITHDRAW(Permission.TRANSACTIONS_WITHDRAW, TransactionKind.WITHDRAWAL, "Withdrawal");

    private final Permission permission;
    private final TransactionKind kind;
    private final String words;

    Direction(Permission permission, TransactionKind kind, String words) {
      this.permission = permission;
      this.kind = kind;
      this.words = words;
    }
  }

  /**
   * How much goes which way.
   *
   * @param dryRun only tells what would come of it
   */
  public record Command(
      AccountId reseller, Direction direction, long minor, Optional<String> note, boolean dryRun) {

    public Command {
      InvalidValue.unless(
          minor > 0 && minor <= DecimalText.MOST_MINOR_UNITS,
          "amount_cents",
          minor,
          "a whole number from 1 to 1000000000000");
    }
  }

  public MoveOutcome handle(Principal principal, Command command) {
    return office.unitOfWork().perform(() -> move(principal, command));
  }

  private MoveOutcome move(Principal principal, Command command) {
    var reseller = hierarchy.seen(principal, command.direction().permission, command.reseller());
    Hierarchy.requireAbove(principal, reseller);
    return principal.isOperator()
        ? withOperator(principal, reseller, command)
        : withParent(principal, reseller, command);
  }

  private MoveOutcome withOperator(Principal principal, Reseller reseller, Command command) {
    var wallet = WalletBook.lock(wallets, reseller.id());
    var transaction = transaction(wallet, LedgerAccount.own(Side.OPERATOR_FUNDS), command);
    return command.direction() == Direction.FUND
        ? done(principal, command, transaction, wallet.credit(transaction).wallet())
        : wallet
            .withdraw(transaction)
            .fold(
                taken -> done(principal, command, transaction, taken.posting().wallet()),
                TransferMoney::refused);
  }

  private MoveOutcome withParent(Principal principal, Reseller reseller, Command command) {
    var locked = WalletBook.lock(wallets, List.of(reseller.id(), principal.account()));
    var below = WalletBook.of(locked, reseller.id());
    var above = WalletBook.of(locked, principal.account());
    requireOneCurrency(below, above);
    var transaction = transaction(below, above.account(), command);
    var giver = command.direction() == Direction.FUND ? above : below;
    return giver
        .withdraw(transaction)
        .fold(
            taken ->
                done(
                    principal,
                    command,
                    transaction,
                    below.after(transaction),
                    above.after(transaction)),
            TransferMoney::refused);
  }

  private LedgerTransaction transaction(Wallet below, LedgerAccount above, Command command) {
    var direction = command.direction();
    var amount = new Money(below.currency(), command.minor());
    return movements.transaction(
        below.owner(),
        Cause.of(direction.kind, command.note(), direction.words),
        direction == Direction.FUND
            ? new Move(above, below.account(), amount)
            : new Move(below.account(), above, amount));
  }

  private MoveOutcome done(
      Principal principal, Command command, LedgerTransaction transaction, Wallet... after) {
    if (!command.dryRun()) {
      wallets.record(List.of(after), transaction);
      List.of(after).forEach(wallet -> recordOn(principal, command, transaction, wallet));
    }
    var other = after.length > 1 ? Optional.of(after[1]) : Optional.<Wallet>empty();
    return new Moved(
        transaction,
        command.dryRun() ? collected(after[0], transaction) : kept(after[0]),
        other,
        false);
  }

  /** What a wallet would be once its arrears were paid from what comes in. */
  private static Wallet collected(Wallet after, LedgerTransaction transaction) {
    return after
        .collectArrears(transaction.id(), transaction.at())
        .map(Posting::wallet)
        .orElse(after);
  }

  // Part of what came in may have gone to arrears at once.
  private Wallet kept(Wallet recorded) {
    return wallets.find(recorded.owner().account()).orElse(recorded);
  }

  private void recordOn(
      Principal principal, Command command, LedgerTransaction transaction, Wallet wallet) {
    var effect = transaction.effectOn(wallet.account());
    var facts =
        Map.of(
            "amount", effect.toString(),
            "balance", wallet.balance().toString(),
            "transaction", transaction.id().value());
    office
        .recorder()
        .changed(
            principal,
            wallet.owner(),
            command.direction().permission.wireName(),
            wallet.owner().account().value(),
            Map.of("balance", wallet.balance().minus(effect).toString()),
            facts);
    office.recorder().happened("wallet.transferred", wallet.owner(), facts);
  }

  private static MoveOutcome refused(DebitOutcome.Refused refused) {
    return new MoveOutcome.Refused(refused.asked(), refused.available());
  }

  private static void requireOneCurrency(Wallet one, Wallet other) {
    if (!one.currency().equals(other.currency())) {
      throw new Conflict("Transfers need one currency");
    }
  }
}
