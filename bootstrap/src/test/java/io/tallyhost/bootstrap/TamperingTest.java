package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Tampering.Victim;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeterRate;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.metering.JdbiMeters;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.wallet.JdbiWallets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has the database, with its triggers off, still can't change what was booked. */
final class TamperingTest {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Database DATABASE = SERVER.openAsOwner();
  private static final Jdbi JDBI = DATABASE.jdbi();
  private static final Kernel KERNEL = new Kernel(SERVER.settings(), DATABASE);
  private static final AuditWiring AUDIT = new AuditWiring(KERNEL);

  @BeforeAll
  static void there_are_hours_and_checkpoints() {
    somethingRuns();
    SERVER.operator().post("/api/admin/clock", "{'advance_seconds':7200}").expect(200);
    SERVER.operator().post("/api/admin/billing/tick", "").expect(200);
    AUDIT.sign();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void somethingRuns() {
    var owner = Owner.topLevel(new AccountId(KERNEL.ids().next()));
    var credit = new CreditLimit(Money.of("EUR", 1_000_000));
    var now = KERNEL.clock().instant();
    new JdbiWallets(JDBI).open(Wallet.open(owner, credit));
    var rate = new MeterRate(new HourlyRate(Money.of("EUR", 60)), Optional.empty());
    var service = new MeteredService(new ServiceId(KERNEL.ids().next()), 1L << 40);
    KERNEL
        .unitOfWork()
        .run(
            () -> {
              var meters = new JdbiMeters(JDBI);
              var meter = meters.lock(MeteredWallet.open(owner, credit.amount().currency(), now));
              var stretch = Stretch.first(service, owner, rate, now);
              meters.start(meter.started(stretch), stretch);
            });
  }

  static Stream<String> evidence() {
    return Tampering.evidence(JDBI).stream();
  }

  @Test
  void what_nobody_touched_is_intact() {
    assertThat(afterwards("ledger_transaction", (tampering, victim) -> victim).found()).isEmpty();
    assertThat(evidence()).contains("ledger_transaction.kind", "wallet_hour.seconds");
  }

  @ParameterizedTest
  @MethodSource("evidence")
  void a_changed_byte_is_found_and_its_row_is_named(String column) {
    var place = List.of(column.split("\\.", 2));

    var after = afterwards(place.get(0), (tampering, it) -> tampering.change(it, place.get(1)));

    assertThat(after.found())
        .anySatisfy(it -> assertThat(it).containsAnyOf(after.was().name(), after.is().name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_transaction",
        "wallet_entry",
        "wallet",
        "wallet_hour",
        "metered_wallet",
        "audit_chain",
        "audit_entry",
        "audit_checkpoint"
      })
  void a_removed_row_is_found(String table) {
    var after =
        afterwards(
            table,
            (tampering, victim) -> {
              tampering.delete(victim);
              return victim;
            });

    assertThat(after.found()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger_transaction.description",
        "ledger_transaction.amounts",
        "wallet_hour.seconds",
        "audit_entry.action"
      })
  void the_operator_is_told_over_http(String column) {
    var place = List.of(column.split("\\.", 2));
    var made = JDBI.inTransaction(handle -> Made.by(Tampering.begin(handle), place));
    try {
      var verdict = SERVER.operator().get("/api/admin/audit/verify").expect(200);
      assertThat(verdict.text("/ok")).isEqualTo("false");
      assertThat(verdict.body()).contains(made.changed().name());
    } finally {
      JDBI.useTransaction(
          handle -> Tampering.begin(handle).restore(made.changed(), made.original()));
    }
    var verdict = SERVER.operator().get("/api/admin/audit/verify").expect(200);
    assertThat(verdict.text("/ok")).as(verdict.body()).isEqualTo("true");
  }

  /** A change, and what undoes it. */
  private record Made(Victim changed, String original) {

    static Made by(Tampering tampering, List<String> place) {
      var victim = tampering.victim(place.get(0));
      var original = tampering.copy(victim);
      return new Made(tampering.change(victim, place.get(1)), original);
    }
  }

  /** Which row was meddled with, and what was said about it. */
  private record Aftermath(Victim was, Victim is, List<String> found) {}

  /** What is found after that; then all is as before. */
  private static Aftermath afterwards(String table, BiFunction<Tampering, Victim, Victim> meddle) {
    return JDBI.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          var tampering = Tampering.begin(handle);
          var victim = tampering.victim(table);
          var changed = meddle.apply(tampering, victim);
          var found = found();
          handle.rollback();
          return new Aftermath(victim, changed, found);
        });
  }

  private static List<String> found() {
    var audit = AUDIT.verifyAudit().verify().broken();
    var ledger = AUDIT.verifyLedger().verify().flaw();
    return Stream.concat(audit.stream(), ledger.stream()).map(Object::toString).toList();
  }
}
