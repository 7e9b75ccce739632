package io.tallyhost.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.wallet.DebitOutcome.Debited;
import io.tallyhost.domain.wallet.DebitOutcome.Refused;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WalletTest {

  private static final Owner OWNER = Owner.topLevel(new AccountId("c" + "0".repeat(24)));
  private static final LedgerAccount WALLET = LedgerAccount.wallet(OWNER.account());

  private final Wallet wallet = Wallet.open(OWNER, new CreditLimit(eur(500)));

  @Test
  void a_debit_may_use_the_credit_to_the_last_cent() {
    var outcome = wallet.debit(taking(500));

    assertThat(outcome).isInstanceOf(Debited.class);
    assertThat(afterwards(outcome).balance()).isEqualTo(eur(-500));
    assertThat(afterwards(outcome).available()).isEqualTo(eur(0));
    assertThat(afterwards(outcome).entries()).isEqualTo(1);
  }

  @Test
  void one_cent_more_is_refused_with_the_numbers_in_it() {
    var refused = new Refused(eur(501), eur(500));

    assertThat(wallet.debit(taking(501))).isEqualTo(refused);
    assertThat(refused.shortfall()).isEqualTo(eur(1));
  }

  @Test
  void a_withdrawal_never_touches_the_credit() {
    var funded = wallet.credit(adding(100)).wallet();

    assertThat(funded.withdraw(taking(100))).isInstanceOf(Debited.class);
    assertThat(funded.withdraw(taking(101))).isEqualTo(new Refused(eur(101), eur(100)));
    assertThat(wallet.withdraw(taking(1))).isEqualTo(new Refused(eur(1), eur(0)));
  }

  @Test
  void nothing_can_be_withdrawn_from_a_debt() {
    var indebted = afterwards(wallet.debit(taking(200)));

    assertThat(indebted.withdraw(taking(1))).isEqualTo(new Refused(eur(1), eur(0)));
  }

  @Test
  void a_credit_adds_what_its_transaction_adds() {
    var posting = wallet.credit(adding(250));

    assertThat(posting.wallet().balance()).isEqualTo(eur(250));
    assertThat(posting.wallet().available()).isEqualTo(eur(750));
  }

  @Test
  void a_debit_that_gives_and_a_credit_that_takes_are_refused() {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> wallet.debit(adding(1)));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> wallet.withdraw(adding(1)));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> wallet.credit(taking(1)));
  }

  @Test
  void arrears_are_no_entry_of_the_wallet_itself() {
    var owing =
        wallet.after(
            transaction(
                new LedgerEntry(wallet.arrearsAccount(), eur(-70)),
                new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(70))));

    assertThat(owing.arrears()).isEqualTo(eur(70));
    assertThat(owing.balance()).isEqualTo(eur(0));
    assertThat(owing.entries()).isZero();
  }

  @Test
  void what_comes_in_goes_to_what_is_owed_as_far_as_it_reaches() {
    var empty = Wallet.open(OWNER, new CreditLimit(eur(0)));
    var owing =
        empty.after(
            transaction(
                new LedgerEntry(empty.arrearsAccount(), eur(-70)),
                new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(70))));
    var id = new TransactionId("c" + "1".repeat(24));
    var at = Instant.parse("2026-05-01T00:00:00Z");
    var some = owing.credit(adding(30)).wallet().collectArrears(id, at).orElseThrow();
    var all = owing.credit(adding(100)).wallet().collectArrears(id, at).orElseThrow();

    assertThat(owing.collectArrears(id, at)).isEmpty();
    assertThat(some.wallet().arrears()).isEqualTo(eur(40));
    assertThat(some.wallet().balance()).isEqualTo(eur(0));
    assertThat(all.wallet().arrears()).isEqualTo(eur(0));
    assertThat(all.wallet().balance()).isEqualTo(eur(30));
    assertThat(all.transaction().chainedTo()).isEqualTo(OWNER.account());
    assertThat(all.wallet().collectArrears(id, at)).isEmpty();
  }

  @Test
  void arrears_are_never_negative_and_a_balance_never_beyond_its_credit() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Wallet(OWNER, eur(0), new CreditLimit(eur(0)), eur(-1), 0));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Wallet(OWNER, eur(-1), new CreditLimit(eur(0)), eur(0), 0));
  }

  @Test
  void a_credit_limit_is_not_lowered_below_what_is_used() {
    var indebted = afterwards(wallet.debit(taking(200)));

    assertThat(indebted.withCreditLimit(new CreditLimit(eur(200))).available()).isEqualTo(eur(0));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> indebted.withCreditLimit(new CreditLimit(eur(199))));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new CreditLimit(eur(-1)));
  }

  @Test
  void entries_that_do_not_balance_make_no_transaction() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                transaction(
                    new LedgerEntry(WALLET, eur(-100)),
                    new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(99))))
        .satisfies(refused -> assertThat(refused.allowed()).isEqualTo("balanced"));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> transaction());
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new LedgerEntry(WALLET, eur(0)));
  }

  @Test
  void an_account_has_one_entry_in_a_transaction() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () ->
                transaction(
                    new LedgerEntry(WALLET, eur(-1)),
                    new LedgerEntry(WALLET, eur(-1)),
                    new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(2))));
  }

  @Test
  void a_transaction_knows_what_it_does_to_whom() {
    var taking = taking(5);

    assertThat(taking.effectOn(WALLET)).isEqualTo(eur(-5));
    assertThat(taking.effectOn(LedgerAccount.own(Side.REVENUE))).isEqualTo(eur(5));
    assertThat(taking.effectOn(LedgerAccount.own(Side.CASH))).isEqualTo(eur(0));
  }

  @Test
  void the_same_effect_for_the_same_reason_explains_the_same() {
    assertThat(taking(5).explainsTheSameAs(taking(5))).isTrue();
    assertThat(taking(5).explainsTheSameAs(taking(6))).isFalse();
    assertThat(taking(5).explainsTheSameAs(adding(5))).isFalse();
  }

  @Test
  void ledger_accounts_are_read_back_from_their_code() {
    assertThat(WALLET.code()).isEqualTo("WALLET:" + OWNER.account());
    assertThat(LedgerAccount.ofCode(WALLET.code())).isEqualTo(WALLET);
    assertThat(LedgerAccount.ofCode("REVENUE")).isEqualTo(LedgerAccount.own(Side.REVENUE));
    assertThat(LedgerAccount.ofCode("RECEIVABLE:" + OWNER.account()))
        .isEqualTo(LedgerAccount.receivable(OWNER.account()));
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> LedgerAccount.ofCode("WALLET"));
  }

  private static Wallet afterwards(DebitOutcome outcome) {
    return ((Debited) outcome).posting().wallet();
  }

  private static LedgerTransaction taking(long minor) {
    return transaction(
        new LedgerEntry(WALLET, eur(-minor)),
        new LedgerEntry(LedgerAccount.own(Side.REVENUE), eur(minor)));
  }

  private static LedgerTransaction adding(long minor) {
    return transaction(
        new LedgerEntry(WALLET, eur(minor)),
        new LedgerEntry(LedgerAccount.own(Side.CASH), eur(-minor)));
  }

  private static LedgerTransaction transaction(LedgerEntry... entries) {
    return new LedgerTransaction(
        new TransactionId("c" + "1".repeat(24)),
        OWNER.root(),
        TransactionKind.ORDER,
        Instant.EPOCH,
        "A test",
        Optional.empty(),
        List.of(entries));
  }

  private static Money eur(long minor) {
    return Money.of("EUR", minor);
  }
}
