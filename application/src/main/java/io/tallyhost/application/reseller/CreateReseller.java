package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.reseller.Movements.Cause;
import io.tallyhost.application.reseller.Movements.Move;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Use case: sets up a reseller: account, wallet, opening balance, terms. All of it comes to be, or
 * nothing.
 */
public final class CreateReseller {

  private static final String EURO = "EUR";

  private final FirstTerms terms;
  private final Registration registration;
  private final Resellers resellers;
  private final Wallets wallets;
  private final Movements movements;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public CreateReseller(
      FirstTerms terms,
      Registration registration,
      Resellers resellers,
      Wallets wallets,
      Movements movements,
      UnitOfWork unitOfWork,
      Recorder recorder) {
    this.terms = terms;
    this.registration = registration;
    this.resellers = resellers;
    this.wallets = wallets;
    this.movements = movements;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** The reseller with its password, which is told this once. */
  public record Created(
      Reseller reseller, Account account, Wallet wallet, Registration.Initial password) {}

  public Created handle(Principal principal, NewReseller asked) {
    Access.require(principal, Permission.RESELLERS_CREATE);
    var password = registration.initialPassword(asked.access().password());
    return unitOfWork.perform(() -> create(principal, asked, password));
  }

  private Created create(Principal principal, NewReseller asked, Registration.Initial password) {
    var parent = terms.parent(principal, asked);
    var start = terms.start(principal, asked, password.kept());
    var details = terms.details(principal, asked, parent);
    var account =
        parent
            .map(it -> registration.below(it.owner(), AccountKind.SUB_RESELLER, start))
            .orElseGet(() -> registration.topLevel(start));
    var reseller =
        parent
            .<Reseller>map(it -> new SubReseller(it.id(), account.id(), details))
            .orElseGet(() -> new TopLevelReseller(account.id(), details));
    resellers.add(reseller);
    var wallet = opened(account.owner(), asked.money(), currency(asked, parent));
    record(principal, account, reseller, wallet);
    return new Created(reseller, account, wallet, password);
  }

  private Currency currency(NewReseller asked, Optional<TopLevelReseller> parent) {
    return asked
        .money()
        .currency()
        .or(() -> parent.flatMap(it -> wallets.find(it.id())).map(Wallet::currency))
        .orElseGet(() -> Money.currency(EURO));
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

  private void record(Principal principal, Account account, Reseller reseller, Wallet wallet) {
    var facts = new TreeMap<>(Facts.of(account, reseller));
    facts.put("balance", wallet.balance().toString());
    facts.put("credit_limit", wallet.creditLimit().amount().toString());
    recorder.changed(
        principal, account.owner(), "resellers.create", account.id().value(), Map.of(), facts);
    recorder.happened(
        "reseller.created",
        account.owner(),
        Map.of("reseller", account.id().value(), "username", account.username().value()));
  }
}
