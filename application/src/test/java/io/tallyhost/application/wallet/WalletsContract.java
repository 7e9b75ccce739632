package io.tallyhost.application.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Wallets} promises. Each adapter has one test class that extends this. */
public abstract class WalletsContract {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00.123456Z");

  private final RandomIds ids = new RandomIds();

  protected abstract Wallets wallets();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void an_unknown_wallet_is_absent() {
    assertThat(wallets().find(new AccountId(ids.next()))).isEmpty();
  }

  @Test
  void an_opened_wallet_comes_back_equal() {
    var wallet = opened(500);

    assertThat(wallets().find(wallet.owner().account())).contains(wallet);
  }

  @Test
  void a_wallet_is_opened_only_once() {
    var wallet = opened(500);

    assertThatRuntimeException().isThrownBy(() -> wallets().open(wallet));
  }

  @Test
  void what_is_recorded_moves_the_balance_and_explains_it() {
    var wallet = opened(500);
    var taken = charge(wallet, 200);

    recorded(wallet, taken);

    assertThat(wallets().find(wallet.owner().account())).contains(wallet.after(taken));
    assertThat(wallets().transaction(taken.id()))
        .get()
        .satisfies(kept -> assertThat(kept.explainsTheSameAs(taken)).isTrue());
  }

  @Test
  void movements_are_listed_newest_first_with_the_balance_after_each() {
    var wallet = opened(500);
    var afterFirst = recorded(wallet, charge(wallet, 200));
    var unused = recorded(afterFirst, charge(wallet, 50));

    var movements = wallets().movements(wallet.owner().account(), new PageRequest(10, 0));

    assertThat(movements.total()).isEqualTo(2);
    assertThat(movements.items())
        .extracting(WalletMovement::balanceAfter)
        .containsExactly(eur(-250), eur(-200));
  }

  @Test
  void a_transaction_is_recorded_only_once() {
    var wallet = opened(500);
    var taken = charge(wallet, 1);
    var after = recorded(wallet, taken);

    assertThatRuntimeException().isThrownBy(() -> recorded(after, taken));
    assertThat(wallets().find(wallet.owner().account())).contains(after);
  }

  @Test
  void a_failed_unit_of_work_leaves_nothing_behind() {
    var wallet = opened(500);
    var taken = charge(wallet, 1);

    assertThatRuntimeException()
        .isThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          var unused = recorded(wallet, taken);
                          throw new IllegalStateException("on purpose");
                        }));

    assertThat(wallets().find(wallet.owner().account())).contains(wallet);
    assertThat(wallets().transaction(taken.id())).isEmpty();
  }

  @Test
  void arrears_are_kept_with_the_wallet() {
    var wallet = opened(0);
    var owed =
        transaction(
            wallet,
            new LedgerEntry(wallet.arrearsAccount(), eur(-70)),
            new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(70)));

    var after = recorded(wallet, owed);

    assertThat(after.arrears()).isEqualTo(eur(70));
    assertThat(wallets().find(wallet.owner().account())).contains(after);
  }

  @Test
  void a_locked_wallet_is_changed_by_one_at_a_time() throws Exception {
    var wallet = opened(1000);
    var threads = Executors.newFixedThreadPool(4);
    try {
      var charges =
          threads.invokeAll(
              IntStream.range(0, 100)
                  .<java.util.concurrent.Callable<Wallet>>mapToObj(i -> () -> chargeOne(wallet))
                  .toList());
      for (var charge : charges) {
        assertThat(charge.get().owner()).isEqualTo(wallet.owner());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(wallets().find(wallet.owner().account())).map(Wallet::balance).contains(eur(-100));
  }

  @Test
  void a_credit_limit_can_be_changed() {
    var wallet = opened(500).withCreditLimit(new CreditLimit(eur(900)));

    wallets().changeCreditLimit(wallet);

    assertThat(wallets().find(wallet.owner().account())).contains(wallet);
  }

  private Wallet chargeOne(Wallet wallet) {
    return unitOfWork()
        .perform(
            () -> {
              var owner = wallet.owner().account();
              var locked = wallets().lock(List.of(owner)).get(owner);
              return recorded(java.util.Objects.requireNonNull(locked), charge(wallet, 1));
            });
  }

  private Wallet opened(long credit) {
    var owner = Owner.topLevel(new AccountId(ids.next()));
    var wallet = Wallet.open(owner, new CreditLimit(eur(credit)));
    wallets().open(wallet);
    return wallet;
  }

  private Wallet recorded(Wallet wallet, LedgerTransaction transaction) {
    var after = wallet.after(transaction);
    wallets().record(List.of(after), transaction);
    return after;
  }

  private LedgerTransaction charge(Wallet wallet, long minor) {
    return transaction(
        wallet,
        new LedgerEntry(wallet.account(), eur(-minor)),
        new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(minor)));
  }

  private LedgerTransaction transaction(Wallet wallet, LedgerEntry... entries) {
    return new LedgerTransaction(
        new TransactionId(ids.next()),
        wallet.owner().root(),
        TransactionKind.ORDER,
        NOW,
        "An order",
        Optional.of("reference"),
        List.of(entries));
  }

  private static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
