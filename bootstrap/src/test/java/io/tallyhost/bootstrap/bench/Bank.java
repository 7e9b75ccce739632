package io.tallyhost.bootstrap.bench;

import java.util.SplittableRandom;

/**
 * Transactions like those of TPC-B: three updates, a select and an insert, each a round trip, at
 * scale 100: more branches than clients, so that it does not wait for itself more than it has to,
 * and as many accounts a branch as the benchmark wants.
 */
final class Bank {

  private static final int BRANCHES = 100;
  private static final int TELLERS = 10 * BRANCHES;
  private static final int ACCOUNTS = 100_000 * BRANCHES;

  private final BenchDatabase database;

  private Bank(BenchDatabase database) {
    this.database = database;
  }

  static Bank open(BenchDatabase database) {
    table(database, "bank_account", ACCOUNTS, 84);
    table(database, "bank_teller", TELLERS, 84);
    table(database, "bank_branch", BRANCHES, 88);
    database.execute(
        """
        CREATE TABLE bank_history (tid int, bid int, aid int, delta int, at timestamp, filler char(22))
        """);
    return new Bank(database);
  }

  void move(SplittableRandom random) {
    var account = random.nextInt(ACCOUNTS);
    var teller = random.nextInt(TELLERS);
    var branch = random.nextInt(BRANCHES);
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("UPDATE bank_account SET balance = balance + 1 WHERE id = ?", account);
              var unused =
                  handle
                      .select("SELECT balance FROM bank_account WHERE id = ?", account)
                      .mapTo(Long.class)
                      .one();
              handle.execute("UPDATE bank_teller SET balance = balance + 1 WHERE id = ?", teller);
              handle.execute("UPDATE bank_branch SET balance = balance + 1 WHERE id = ?", branch);
              handle.execute(
                  "INSERT INTO bank_history VALUES (?, ?, ?, 1, now())", teller, branch, account);
            });
  }

  private static void table(BenchDatabase database, String name, int rows, int filler) {
    database.execute(
        """
        CREATE TABLE %1$s AS
        SELECT g AS id, 0::bigint AS balance, repeat(' ', %3$d)::char(%3$d) AS filler
        FROM generate_series(0, %2$d - 1) g
        """
            .formatted(name, rows, filler));
    database.execute("ALTER TABLE %s ADD PRIMARY KEY (id)".formatted(name));
    database.execute("VACUUM ANALYZE " + name);
  }
}
