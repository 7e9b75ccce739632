package io.tallyhost.application.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletDesk;
import io.tallyhost.domain.wallet.WalletDesk.Decision;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link WalletDesk} promises, however it groups what it is asked. */
public abstract class WalletDeskContract {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private final RandomIds ids = new RandomIds();

  protected abstract Wallets wallets();

  protected abstract WalletDesk desk();

  @Test
  void nobody_decides_about_a_wallet_that_is_not_there() {
    assertThat(desk().decide(new AccountId(ids.next()), wallet -> debit(wallet, 1))).isEmpty();
  }

  @Test
  void what_was_decided_is_kept_when_the_answer_arrives() {
    var owner = opened(100);

    assertThat(desk().decide(owner, wallet -> debit(wallet, 60))).contains(true);

    assertThat(wallets().find(owner)).map(Wallet::balance).contains(eur(-60));
  }

  @Test
  void a_refusal_changes_nothing() {
    var owner = opened(100);

    assertThat(desk().decide(owner, wallet -> debit(wallet, 101))).contains(false);

    assertThat(wallets().find(owner)).map(Wallet::entries).contains(0L);
  }

  @Test
  void money_that_came_in_elsewhere_can_be_spent() {
    var owner = opened(100);
    assertThat(decided(owner, 100)).isTrue();
    assertThat(decided(owner, 1)).isFalse();

    var wallet = wallets().find(owner).orElseThrow();
    var topUp = wallet.credit(transaction(wallet, -5));
    wallets().record(List.of(topUp.wallet()), topUp.transaction());

    assertThat(decided(owner, 5)).isTrue();
    assertThat(wallets().find(owner)).map(Wallet::balance).contains(eur(-100));
  }

  @Test
  void money_that_was_spent_elsewhere_is_not_spent_again() {
    var owner = opened(100);
    assertThat(decided(owner, 1)).isTrue();

    var wallet = wallets().find(owner).orElseThrow();
    var spent = posted(wallet, 90);
    wallets().record(List.of(spent.wallet()), spent.transaction());

    assertThat(decided(owner, 10)).isFalse();
    assertThat(decided(owner, 9)).isTrue();
    assertThat(wallets().find(owner)).map(Wallet::entries).contains(3L);
  }

  @Test
  void a_credit_limit_that_was_lowered_elsewhere_counts() {
    var owner = opened(100);
    assertThat(decided(owner, 1)).isTrue();

    var wallet = wallets().find(owner).orElseThrow();
    wallets().changeCreditLimit(wallet.withCreditLimit(new CreditLimit(eur(10))));

    assertThat(decided(owner, 10)).isFalse();
    assertThat(decided(owner, 9)).isTrue();
  }

  @Test
  void a_decision_that_fails_disturbs_nobody_else() {
    var owner = opened(100);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                desk()
                    .<Boolean>decide(
                        owner,
                        wallet -> {
                          throw new IllegalStateException("on purpose");
                        }));

    assertThat(desk().decide(owner, wallet -> debit(wallet, 1))).contains(true);
  }

  @Test
  void no_more_is_spent_than_there_is_however_many_ask_at_once() throws Exception {
    var owner = opened(100);
    var threads = Executors.newFixedThreadPool(16);
    try {
      Callable<Boolean> spend =
          () -> desk().decide(owner, wallet -> debit(wallet, 3)).orElseThrow();
      var answers = threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> spend).toList());
      var spent = 0;
      for (var answer : answers) {
        spent += answer.get() ? 1 : 0;
      }
      assertThat(spent).isEqualTo(33);
    } finally {
      threads.shutdown();
    }
    assertThat(wallets().find(owner)).map(Wallet::balance).contains(eur(-99));
    assertThat(wallets().find(owner)).map(Wallet::entries).contains(33L);
  }

  private boolean decided(AccountId owner, long minor) {
    return decided(desk(), owner, minor);
  }

  protected final boolean decided(WalletDesk desk, AccountId owner, long minor) {
    return desk.decide(owner, wallet -> debit(wallet, minor)).orElseThrow();
  }

  private Posting posted(Wallet wallet, long minor) {
    return debit(wallet, minor).posting().orElseThrow();
  }

  protected final AccountId opened(long credit) {
    var owner = Owner.topLevel(new AccountId(ids.next()));
    wallets().open(Wallet.open(owner, new CreditLimit(eur(credit))));
    return owner.account();
  }

  private Decision<Boolean> debit(Wallet wallet, long minor) {
    return wallet
        .debit(transaction(wallet, minor))
        .fold(
            debited -> new Decision<>(true, Optional.of(debited.posting())),
            refused -> new Decision<>(false, Optional.empty()));
  }

  private LedgerTransaction transaction(Wallet wallet, long minor) {
    return new LedgerTransaction(
        new TransactionId(ids.next()),
        wallet.owner().root(),
        TransactionKind.ORDER,
        NOW,
        "An order",
        Optional.empty(),
        List.of(
            new LedgerEntry(wallet.account(), eur(-minor)),
            new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(minor))));
  }

  private static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
