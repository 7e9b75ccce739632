package io.tallyhost.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
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
import io.tallyhost.persistence.shared.CuttingProxy;
import io.tallyhost.persistence.shared.CuttingProxy.Cut;
import io.tallyhost.persistence.shared.Database;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk's connection is lost at COMMIT: whoever waits is debited once, either way. */
final class LostDeskCommitTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private final RandomIds ids = new RandomIds();

  @ParameterizedTest
  @EnumSource(Cut.class)
  void a_debit_is_made_once_wherever_the_commit_was_lost(Cut cut) throws Exception {
    var owner = opened();
    try (var proxy = new CuttingProxy(POSTGRES.port());
        var database = Database.open(POSTGRES.through(proxy));
        var desk = JdbiWalletDesk.open(database.jdbi())) {
      proxy.cutNext(cut);

      assertThat(desk.decide(owner, this::debit)).contains(true);
    }
    assertThat(new JdbiWallets(POSTGRES.jdbi()).find(owner).orElseThrow().balance())
        .isEqualTo(eur(-60));
  }

  @ParameterizedTest
  @EnumSource(Cut.class)
  void nor_twice_if_the_desk_remembered_the_wallet(Cut cut) throws Exception {
    var owner = opened();
    try (var proxy = new CuttingProxy(POSTGRES.port());
        var database = Database.open(POSTGRES.through(proxy));
        var desk = JdbiWalletDesk.open(database.jdbi())) {
      assertThat(desk.decide(owner, this::debit)).contains(true);
      proxy.cutNext(cut);

      assertThat(desk.decide(owner, this::debit)).contains(true);
    }
    assertThat(new JdbiWallets(POSTGRES.jdbi()).find(owner).orElseThrow().balance())
        .isEqualTo(eur(-120));
  }

  // A COMMIT that takes its time, so that whoever asks about it asks too early.
  @BeforeEach
  void dawdle() {
    POSTGRES
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
                          'BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END';
                        CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON ledger_transaction
                          DEFERRABLE INITIALLY DEFERRED
                          FOR EACH ROW EXECUTE FUNCTION dawdle();
                        """)
                    .execute());
  }

  @AfterEach
  void hurryAgain() {
    POSTGRES.jdbi().useHandle(handle -> handle.execute("DROP FUNCTION dawdle CASCADE"));
  }

  private AccountId opened() {
    var owner = Owner.topLevel(new AccountId(ids.next()));
    new JdbiWallets(POSTGRES.jdbi()).open(Wallet.open(owner, new CreditLimit(eur(1_000))));
    return owner.account();
  }

  private Decision<Boolean> debit(Wallet wallet) {
    var transaction =
        new LedgerTransaction(
            new TransactionId(ids.next()),
            wallet.owner().root(),
            TransactionKind.ORDER,
            Instant.parse("2030-01-01T00:00:00Z"),
            "A debit",
            Optional.empty(),
            List.of(
                new LedgerEntry(wallet.account(), eur(-60)),
                new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(60))));
    return wallet
        .debit(transaction)
        .fold(
            done -> new Decision<>(true, Optional.of(done.posting())),
            refused -> new Decision<>(false, Optional.empty()));
  }

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }
}
