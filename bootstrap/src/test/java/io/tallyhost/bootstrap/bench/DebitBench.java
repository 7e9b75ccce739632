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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Debits at the wallet desk against as many transactions like those of TPC-B. */
public final class DebitBench {

  private static final int ROUNDS = 5;
  private static final int DEBITS = 2_000;
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private final BenchDatabase database;
  private final CountedIds ids = new CountedIds();

  private DebitBench(BenchDatabase database) {
    this.database = database;
  }

  public static void main(String[] arguments) throws Exception {
    try (var database = new BenchDatabase()) {
      var bench = new DebitBench(database);
      bench.fillBank();
      for (var wallets : new int[] {1, 1000}) {
        var owners = bench.open(wallets);
        for (var clients : new int[] {1, 8, 32}) {
          bench.run(owners, clients);
        }
      }
    }
  }

  private void run(List<AccountId> owners, int clients) throws Exception {
    var desk = JdbiWalletDesk.open(database.jdbi());
    try {
      var ratio =
          new Ratio("%d debits, %d wallets, %d clients".formatted(DEBITS, owners.size(), clients));
      Ratio.Work reference = () -> share(clients, random -> bank(random));
      Ratio.Work candidate =
          () -> share(clients, random -> debit(desk, owners.get(random.nextInt(owners.size()))));
      new Ratio("warm-up").round(reference, candidate);
      for (var round = 0; round < ROUNDS; round++) {
        ratio.round(reference, candidate);
      }
      ratio.print();
    } finally {
      desk.close();
    }
  }

  /** One of many things done at once. */
  @FunctionalInterface
  private interface Step {
    void take(SplittableRandom random);
  }

  private static void share(int clients, Step step) throws Exception {
    var threads = Executors.newFixedThreadPool(clients);
    try {
      var all = new ArrayList<Callable<Boolean>>();
      for (var client = 0; client < clients; client++) {
        var random = new SplittableRandom(client);
        all.add(
            () -> {
              for (var i = 0; i < DEBITS / clients; i++) {
                step.take(random);
              }
              return true;
            });
      }
      for (var done : threads.invokeAll(all)) {
        var unused = done.get();
      }
    } finally {
      threads.shutdown();
    }
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
    return owners;
  }

  /** Three updates, a select and an insert in one transaction, at scale 10. */
  private void bank(SplittableRandom random) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              var account = random.nextInt(1_000_000);
              handle.execute(
                  "UPDATE bank_account SET abalance = abalance + 1 WHERE aid = ?", account);
              var unused =
                  handle
                      .createQuery("SELECT abalance FROM bank_account WHERE aid = :aid")
                      .bind("aid", account)
                      .mapTo(Long.class)
                      .one();
              handle.execute(
                  "UPDATE bank_teller SET tbalance = tbalance + 1 WHERE tid = ?",
                  random.nextInt(100));
              handle.execute(
                  "UPDATE bank_branch SET bbalance = bbalance + 1 WHERE bid = ?",
                  random.nextInt(10));
              handle.execute("INSERT INTO bank_history VALUES (?, 1, now())", account);
            });
  }

  private void fillBank() {
    database.execute(
        """
        CREATE TABLE bank_account AS
        SELECT g AS aid, 0::bigint AS abalance, repeat(' ', 84) AS filler
        FROM generate_series(0, 999999) g
        """);
    database.execute("ALTER TABLE bank_account ADD PRIMARY KEY (aid)");
    database.execute(
        """
        CREATE TABLE bank_teller AS SELECT g AS tid, 0::bigint AS tbalance
        FROM generate_series(0, 99) g
        """);
    database.execute("ALTER TABLE bank_teller ADD PRIMARY KEY (tid)");
    database.execute(
        """
        CREATE TABLE bank_branch AS SELECT g AS bid, 0::bigint AS bbalance
        FROM generate_series(0, 9) g
        """);
    database.execute("ALTER TABLE bank_branch ADD PRIMARY KEY (bid)");
    database.execute("CREATE TABLE bank_history (aid int, delta int, at timestamptz)");
    database.execute("ANALYZE");
  }
}
