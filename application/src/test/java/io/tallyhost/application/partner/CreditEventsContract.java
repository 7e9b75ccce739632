package io.tallyhost.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.Booking;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEventKind;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.Dispute;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CreditEvents} promises. */
public abstract class CreditEventsContract {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456Z");

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));
  private final String key = ids.next();

  protected abstract CreditEvents events();

  protected abstract Wallets wallets();

  @Test
  void a_report_is_kept_once_and_the_second_one_is_answered_with_the_first() {
    var event = event("inv-1", 500, NOON);

    assertThat(events().addOrFind(event)).isEmpty();
    assertThat(events().addOrFind(event("inv-1", 700, NOON.plusSeconds(1)))).contains(event);
    assertThat(events().within(owner.account(), NOON, NOON.plusSeconds(9))).containsExactly(event);
  }

  @Test
  void the_same_reference_of_another_key_is_another_report() {
    var unused = events().addOrFind(event("inv-1", 500, NOON));
    var other =
        new CreditEvent(
            "ev_" + ids.next(),
            owner,
            ids.next(),
            CreditEventKind.REFUND,
            Money.of("USD", 1),
            "inv-1",
            Optional.of("inv-0"),
            "{\"a\":1}",
            NOON);

    assertThat(events().addOrFind(other)).isEmpty();
    assertThat(events().list(Optional.of(owner.account()), PageRequest.first()).items())
        .contains(other);
  }

  @Test
  void reports_come_newest_first_in_lists_and_oldest_first_in_a_period() {
    var early = added("inv-1", NOON);
    var late = added("inv-2", NOON.plusSeconds(60));
    var mine = Optional.of(owner.account());

    assertThat(events().list(mine, PageRequest.first()).items()).containsExactly(late, early);
    assertThat(events().list(mine, new PageRequest(1, 1)).items()).containsExactly(early);
    assertThat(events().list(mine, new PageRequest(1, 1)).total()).isEqualTo(2);
    assertThat(events().list(Optional.empty(), new PageRequest(1, 0)).total())
        .isGreaterThanOrEqualTo(2);
    assertThat(events().within(owner.account(), NOON, NOON.plusSeconds(61)))
        .containsExactly(early, late);
    assertThat(events().within(owner.account(), NOON.plusNanos(1000), NOON.plusSeconds(60)))
        .isEmpty();
  }

  @Test
  void a_reference_that_was_used_twice_is_remembered() {
    var earlier = added("inv-1", NOON);
    events().dispute(event("inv-1", 700, NOON.plusSeconds(1)), earlier);
    events().dispute(event("inv-1", 800, NOON.plusSeconds(2)), earlier);

    assertThat(events().disputed(owner.account(), NOON, NOON.plusSeconds(9)))
        .containsExactly(
            new Dispute("inv-1", Money.of("USD", 700), NOON.plusSeconds(1)),
            new Dispute("inv-1", Money.of("USD", 800), NOON.plusSeconds(2)));
    assertThat(events().disputed(owner.account(), NOON, NOON.plusSeconds(1))).isEmpty();
  }

  @Test
  void booked_are_top_ups_with_a_reference_and_no_orders_of_the_resellers_own() {
    var wallet = Wallet.open(owner, new CreditLimit(Money.of("USD", 0)));
    wallets().open(wallet);
    wallet = booked(wallet, TransactionKind.TOP_UP, 1000, Optional.of("pay-1"));
    wallet = booked(wallet, TransactionKind.TOP_UP, 50, Optional.empty());
    wallet = booked(wallet, TransactionKind.ORDER, -300, Optional.of("order-1"));
    var unused = booked(wallet, TransactionKind.USAGE, -7, Optional.of("usage"));

    assertThat(events().booked(owner.account(), NOON, NOON.plusSeconds(1)))
        .containsExactly(new Booking("pay-1", Money.of("USD", 1000), NOON));
    assertThat(events().booked(owner.account(), NOON.minusSeconds(9), NOON)).isEmpty();
  }

  private CreditEvent added(String reference, Instant at) {
    var event = event(reference, 500, at);
    assertThat(events().addOrFind(event)).isEmpty();
    return event;
  }

  private CreditEvent event(String reference, long cents, Instant at) {
    return new CreditEvent(
        "ev_" + ids.next(),
        owner,
        key,
        CreditEventKind.TOPUP,
        Money.of("USD", cents),
        reference,
        Optional.empty(),
        "{}",
        at);
  }

  private Wallet booked(
      Wallet wallet, TransactionKind kind, long cents, Optional<String> reference) {
    var transaction =
        new LedgerTransaction(
            new TransactionId(ids.next()),
            owner.root(),
            kind,
            NOON,
            "Booked",
            reference,
            List.of(
                new LedgerEntry(wallet.account(), Money.of("USD", cents)),
                new LedgerEntry(LedgerAccount.own(Side.CASH), Money.of("USD", -cents))));
    var after = wallet.after(transaction);
    wallets().record(List.of(after), transaction);
    return after;
  }
}
