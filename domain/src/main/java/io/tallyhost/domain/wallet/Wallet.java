package io.tallyhost.domain.wallet;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What an account has, may borrow and still owes. Immutable: a change returns the wallet as it is
 * afterwards together with the ledger transaction that explains it.
 *
 * @param arrears used and earned, but not covered; collected first from whatever comes in
 * @param entries how many ledger entries this wallet has had; the next one gets this number
 */
public record Wallet(
    Owner owner, Money balance, CreditLimit creditLimit, Money arrears, long entries) {

  public Wallet {
    InvalidValue.unless(
        creditLimit.covers(balance), "balance", balance.minor(), "within the credit limit");
    InvalidValue.unless(!arrears.isNegative(), "arrears", arrears.minor(), "zero or more");
  }

  /** An empty one. */
  public static Wallet open(Owner owner, CreditLimit creditLimit) {
    var nothing = Money.zero(creditLimit.amount().currency());
    return new Wallet(owner, nothing, creditLimit, nothing, 0);
  }

  public Currency currency() {
    return balance.currency();
  }

  public LedgerAccount account() {
    return LedgerAccount.wallet(owner.account());
  }

  public LedgerAccount arrearsAccount() {
    return LedgerAccount.arrears(owner.account());
  }

  /** What may be spent: the balance and the credit, while nothing is owed. */
  public Money available() {
    return creditLimit.available(balance).max(Money.zero(currency()));
  }

  public boolean covers(Money amount) {
    return amount.compareTo(creditLimit.available(balance)) <= 0;
  }

  /** Takes what this transaction takes, if that is covered. */
  public DebitOutcome debit(LedgerTransaction transaction) {
    var asked = transaction.effectOn(account()).negated().requirePositive("debit");
    return covers(asked)
        ? new DebitOutcome.Debited(new Posting(after(transaction), transaction))
        : new DebitOutcome.Refused(asked, available());
  }

  /** Takes what this transaction takes from money that is really there, never from credit. */
  public DebitOutcome withdraw(LedgerTransaction transaction) {
    var asked = transaction.effectOn(account()).negated().requirePositive("withdrawal");
    var funds = balance.max(Money.zero(currency()));
    return asked.compareTo(funds) <= 0
        ? new DebitOutcome.Debited(new Posting(after(transaction), transaction))
        : new DebitOutcome.Refused(asked, funds);
  }

  /** Adds what this transaction adds. */
  public Posting credit(LedgerTransaction transaction) {
    var effect = transaction.effectOn(account());
    InvalidValue.unless(effect.isPositive(), "credit", effect.minor(), "more than zero");
    return new Posting(after(transaction), transaction);
  }

  /** What is there now goes to what is owed; nothing when there is none of either. */
  public Optional<Posting> collectArrears(TransactionId id, Instant at) {
    var amount = arrears.min(available());
    return amount.isPositive() ? Optional.of(collect(amount, id, at)) : Optional.empty();
  }

  private Posting collect(Money amount, TransactionId id, Instant at) {
    var transaction =
        new LedgerTransaction(
            id,
            owner.root(),
            TransactionKind.ARREARS,
            at,
            "Arrears collected",
            Optional.empty(),
            List.of(
                new LedgerEntry(account(), amount.negated()),
                new LedgerEntry(arrearsAccount(), amount)));
    return new Posting(after(transaction), transaction);
  }

  /** This wallet after the transaction, whatever it does to the balance or the arrears. */
  public Wallet after(LedgerTransaction transaction) {
    var effect = transaction.effectOn(account());
    return new Wallet(
        owner,
        balance.plus(effect),
        creditLimit,
        arrears.minus(transaction.effectOn(arrearsAccount())),
        effect.isZero() ? entries : Math.addExact(entries, 1));
  }

  /** With another limit; refused by the invariant when the balance is already below it. */
  public Wallet withCreditLimit(CreditLimit limit) {
    return new Wallet(owner, balance, limit, arrears, entries);
  }
}
