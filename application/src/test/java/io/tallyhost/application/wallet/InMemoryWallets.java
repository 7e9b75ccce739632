package io.tallyhost.application.wallet;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletDesk;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Wallets and their books in maps, for tests and for embedding. */
public final class InMemoryWallets implements Wallets, WalletDesk {

  private record EntryKey(AccountId owner, long number) {
    static final Comparator<EntryKey> ORDER =
        Comparator.comparing(EntryKey::owner).thenComparingLong(EntryKey::number);
  }

  private record Movement(AccountId owner, WalletMovement shown) {}

  private final InMemoryUnitOfWork unitOfWork;
  private final InMemoryTable<AccountId, Wallet> wallets;
  private final InMemoryTable<TransactionId, LedgerTransaction> transactions;
  private final InMemoryTable<EntryKey, Movement> movements;

  public InMemoryWallets(InMemoryUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
    this.wallets = InMemoryTable.ordered(unitOfWork);
    this.transactions = InMemoryTable.ordered(unitOfWork);
    this.movements = new InMemoryTable<>(unitOfWork, EntryKey.ORDER);
  }

  @Override
  public void open(Wallet wallet) {
    wallets.insert(wallet.owner().account(), wallet);
  }

  @Override
  public Optional<Wallet> find(AccountId owner) {
    return wallets.find(owner);
  }

  @Override
  public Map<AccountId, Wallet> lock(Collection<AccountId> owners) {
    return owners.stream()
        .flatMap(owner -> wallets.find(owner).stream())
        .collect(
            toMap(
                wallet -> wallet.owner().account(),
                Function.identity(),
                (one, same) -> one,
                TreeMap::new));
  }

  @Override
  public void record(List<Wallet> changed, LedgerTransaction transaction) {
    unitOfWork.run(
        () -> {
          transactions.insert(transaction.id(), transaction);
          changed.forEach(wallet -> recordOne(wallet, transaction));
        });
  }

  @Override
  public void changeCreditLimit(Wallet wallet) {
    wallets.update(wallet.owner().account(), wallet);
  }

  @Override
  public Optional<LedgerTransaction> transaction(TransactionId id) {
    return transactions.find(id);
  }

  @Override
  public Page<WalletMovement> movements(AccountId owner, PageRequest page) {
    return Page.of(movements.newestWhere(movement -> movement.owner().equals(owner)), page)
        .map(Movement::shown);
  }

  @Override
  public <T> Optional<T> decide(AccountId owner, Function<Wallet, Decision<T>> decision) {
    return unitOfWork.perform(
        () ->
            find(owner)
                .map(
                    wallet -> {
                      var decided = decision.apply(wallet);
                      decided
                          .posting()
                          .ifPresent(p -> record(List.of(p.wallet()), p.transaction()));
                      return decided.answer();
                    }));
  }

  /** Every wallet, for invariants. */
  public Collection<Wallet> everybody() {
    return wallets.all();
  }

  /** Everything in the books, for invariants. */
  public Collection<LedgerTransaction> books() {
    return transactions.all();
  }

  private void recordOne(Wallet wallet, LedgerTransaction transaction) {
    var effect = transaction.effectOn(wallet.account());
    wallets.update(wallet.owner().account(), wallet);
    if (!effect.isZero()) {
      movements.insert(
          new EntryKey(wallet.owner().account(), wallet.entries()),
          new Movement(wallet.owner().account(), movement(transaction, effect, wallet.balance())));
    }
  }

  private static WalletMovement movement(
      LedgerTransaction transaction, Money effect, Money balanceAfter) {
    return new WalletMovement(
        transaction.id(),
        transaction.kind(),
        transaction.at(),
        transaction.description(),
        transaction.reference(),
        effect,
        balanceAfter);
  }
}
