package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL in the middle of two hundred transfers that are all under way at once. */
final class KilledTransfersTest {

  private static final int TRANSFERS = 200;
  private static final int ANSWERED_BEFORE = 30;
  private static final int PAIRS = 4;
  private static final long CENTS = 7;
  private static final long START = 100_000;
  private static final String ALL = "/api/admin/resellers";

  @TempDir static Path data;
  private static OwnServer server;
  private static ExecutorService threads;
  private static Api operator;

  private final CountDownLatch enough = new CountDownLatch(ANSWERED_BEFORE);

  @BeforeAll
  static void start() throws IOException {
    server = new OwnServer(data);
    threads = Executors.newFixedThreadPool(TRANSFERS);
    operator = server.operator();
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    threads.shutdownNow();
    server.end();
  }

  /** A reseller who gives money to a reseller of their own. */
  private record Pair(Api giver, String giverId, String takerId) {

    Answer transfer(String key) {
      return giver
          .with("Idempotency-Key", key)
          .post(ALL + "/" + takerId + "/transfer", "{'amount_cents':%d}".formatted(CENTS));
    }

    Pair at(String address) {
      return new Pair(giver.at(address), giverId, takerId);
    }
  }

  @Test
  void no_answered_transfer_is_lost_and_each_is_made_once() throws Exception {
    var pairs = IntStream.range(0, PAIRS).mapToObj(KilledTransfersTest::pair).toList();
    var asked = new ArrayList<CompletableFuture<Optional<Answer>>>();
    for (var i = 0; i < TRANSFERS; i++) {
      var key = "transfer-" + i;
      var pair = pairs.get(i % PAIRS);
      asked.add(CompletableFuture.supplyAsync(() -> transferred(pair, key), threads));
    }
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    server.kill();
    var answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(answers).as("some were still under way").anyMatch(Optional::isEmpty);
    server.startAgain();
    operator = operator.at(server.address());

    requireWholeBooks();
    assertThat(count("SELECT count(*) FROM ledger_transaction WHERE kind = 'TRANSFER'"))
        .isBetween(answers.stream().filter(Optional::isPresent).count(), (long) TRANSFERS);
    // Whoever was cut off asks again, once nobody can be at it any more.
    operator.post("/api/admin/clock", "{'advance_seconds':121}").expect(200);
    for (var i = 0; i < TRANSFERS; i++) {
      var again = pairs.get(i % PAIRS).at(server.address()).transfer("transfer-" + i);
      answers
          .get(i)
          .ifPresentOrElse(
              first -> requireReplay(first, again),
              () -> assertThat(again.status()).as(again.body()).isIn(200, 409));
    }
    requireWholeBooks();
    for (var pair : pairs) {
      var moved = CENTS * TRANSFERS / PAIRS;
      assertThat(balance(pair.giverId())).isEqualTo(START - moved);
      assertThat(balance(pair.takerId())).isEqualTo(moved);
    }
  }

  private Optional<Answer> transferred(Pair pair, String key) {
    try {
      var answer = pair.transfer(key).expect(200);
      enough.countDown();
      return Optional.of(answer);
    } catch (UncheckedIOException cutOff) {
      return Optional.empty();
    }
  }

  private static void requireReplay(Answer first, Answer again) {
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  /** I1 to I3, as the product proves them itself, and by plain sums. */
  private static void requireWholeBooks() throws SQLException {
    var verdict = operator.get("/api/admin/audit/verify").expect(200);
    assertThat(verdict.text("/ok")).as(verdict.body()).isEqualTo("true");
    for (var wrong :
        List.of(
            "SELECT count(*) FROM (SELECT FROM ledger_entry GROUP BY root_account_id,"
                + " transaction_id, currency HAVING sum(amount) <> 0) unbalanced",
            "SELECT count(*) FROM wallet w WHERE balance <> (SELECT coalesce(sum(amount), 0)"
                + " FROM ledger_entry WHERE account = 'WALLET:' || w.account_id)",
            "SELECT count(*) FROM wallet WHERE balance < -credit_limit")) {
      assertThat(count(wrong)).as(wrong).isZero();
    }
  }

  private static Pair pair(int number) {
    var giver = created(operator, "giver-" + number, START);
    var session = operator.post(ALL + "/" + giver + "/login-as", "").expect(200);
    var api =
        new Api(server.address(), Map.of("Cookie", session.header("Set-Cookie").split(";", 2)[0]));
    return new Pair(api, giver, created(api, "taker-" + number, 0));
  }

  private static String created(Api by, String name, long balance) {
    var start = balance == 0 ? "" : ",'balance_cents':" + balance;
    return by.post(
            ALL,
            "{'username':'%1$s','email':'%1$s@resellers.test','password':'password-of-them'%2$s}"
                .formatted(name, start))
        .expect(201)
        .text("/reseller/id");
  }

  private static long balance(String account) throws SQLException {
    return count("SELECT balance FROM wallet WHERE account_id = '" + account + "'");
  }

  private static long count(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(server.jdbcUrl());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
