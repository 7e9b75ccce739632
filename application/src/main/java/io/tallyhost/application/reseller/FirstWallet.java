package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.reseller.Movements.Cause;
import io.tallyhost.application.reseller.Movements.Move;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Opens the wallet of a new reseller, with what the operator puts in at the start. */
public final class FirstWallet {

  private static final String EURO = "EUR";

  private final Wallets wallets;
  private final Movements movements;

  public FirstWallet(Wallets wallets, Office office) {
    this.wallets = wallets;
    this.movements = new Movements(office);
  }

  /** In the currency asked for, else that of the parent. */
  Wallet open(Owner owner, NewReseller.Money asked, Optional<? extends Reseller> parent) {
    var currency =
        asked
            .currency()
            .or(() -> parent.flatMap(it -> wallets.find(it.id())).map(Wallet::currency))
            .orElseGet(() -> Money.currency(EURO));
    return opened(owner, asked, currency);
  }

  private Wallet opened(Owner owner, NewReseller.Money money, Currency currency) {
    var empty = Wallet.open(owner, new CreditLimit(new Money(currency, money.creditLimit())));
    wallets.open(empty);
    return money.balance() == 0 ? empty : toppedUp(empty, money.balance());
  }

  private Wallet toppedUp(Wallet empty, long minor) {
    var transaction =
        movements.transaction(
            empty.owner(),
            Cause.of(TransactionKind.TOP_UP, Optional.empty(), "Starting balance"),
            new Move(
                LedgerAccount.own(Side.CASH), empty.account(), new Money(empty.currency(), minor)));
    var posting = empty.credit(transaction);
    wallets.record(List.of(posting.wallet()), transaction);
    return posting.wallet();
  }
}
