package io.tallyhost.bootstrap.bench;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletDesk.Decision;
import io.tallyhost.persistence.wallet.JdbiWalletDesk;
import io.tallyhost.persistence.wallet.JdbiWallets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Debits at the wallet desk against as many transactions like those of TPC-B. */
public final class DebitBench {

  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofMillis(1_200);
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private final BenchDatabase database;
  private final Bank bank;
  private final CountedIds ids = new CountedIds();

  private DebitBench(BenchDatabase database) {
    this.database = database;
    this.bank = Bank.open(database);
  }

  /** Arguments are the numbers of clients. */
  public static void main(String[] arguments) throws Exception {
    var numbers = arguments.length == 0 ? new String[] {"1", "8", "32"} : arguments;
    try (var database = new BenchDatabase()) {
      var bench = new DebitBench(database);
      for (var wallets : new int[] {1, 1000}) {
        var owners = bench.open(wallets);
        for (var clients : Arrays.stream(numbers).mapToInt(Integer::parseInt).toArray()) {
          bench.run(owners, clients);
        }
      }
    }
  }

  private void run(List<AccountId> owners, int clients) throws Exception {
    var rates = new Rates("%d clients, %d wallets".formatted(clients, owners.size()));
    try (var desk = JdbiWalletDesk.open(database.jdbi());
        var crowd = new Crowd(clients)) {
      Crowd.Step debit = random -> debit(desk, owners.get(random.nextInt(owners.size())));
      var unused = List.of(crowd.run(WARM_UP, bank::move), crowd.run(WARM_UP, debit));
      for (var round = 0; round < ROUNDS; round++) {
        var reference = crowd.run(ROUND, bank::move);
        rates.add(reference, crowd.run(ROUND, debit));
      }
    }
    rates.print();
  }

  private void debit(JdbiWalletDesk desk, AccountId owner) {
    var debited =
        desk.decide(
            owner,
            wallet ->
                wallet
                    .debit(transaction(wallet))
                    .fold(
                        done -> new Decision<>(true, Optional.of(done.posting())),
                        refused -> new Decision<>(false, Optional.empty())));
    if (!debited.orElse(false)) {
      throw new IllegalStateException("A debit was refused");
    }
  }

  private LedgerTransaction transaction(Wallet wallet) {
    return new LedgerTransaction(
        new TransactionId(ids.next()),
        wallet.owner().root(),
        TransactionKind.ORDER,
        NOW,
        "A debit",
        Optional.empty(),
        List.of(
            new LedgerEntry(wallet.account(), Money.of("EUR", -1)),
            new LedgerEntry(LedgerAccount.own(Side.REVENUE), Money.of("EUR", 1))));
  }

  private List<AccountId> open(int number) {
    var wallets = new JdbiWallets(database.jdbi());
    var owners = new ArrayList<AccountId>();
    for (var i = 0; i < number; i++) {
      var owner = Owner.topLevel(new AccountId(ids.next()));
      wallets.open(Wallet.open(owner, new CreditLimit(Money.of("EUR", 1_000_000_000))));
      owners.add(owner.account());
    }
    // As the bank's tables are: whoever has run for an hour has statistics.
    database.execute("VACUUM ANALYZE wallet");
    return owners;
  }
}
