package io.tallyhost.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEventKind;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCase.Settlement;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.partner.Reconciliation.Case;
import io.tallyhost.domain.partner.Reconciliation.Finding;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MismatchCases} promises. */
public abstract class MismatchCasesContract {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.parse("2026-05-01");

  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new AccountId(ids.next()));

  protected abstract MismatchCases cases();

  protected abstract CreditEvents events();

  @Test
  void a_case_comes_back_equal_and_is_settled_with_a_word() {
    var one = opened(Finding.MISSING, NOON);
    assertThat(cases().lock(one.id())).contains(one);

    var settled = one.settled(new Settlement(owner.account(), NOON.plusSeconds(5), "paid twice"));
    cases().settle(settled);

    assertThat(cases().lock(one.id())).contains(settled);
    assertThat(cases().find(one.id())).contains(settled);
    assertThat(cases().find(ids.next())).isEmpty();
    assertThat(cases().lock(ids.next())).isEmpty();
  }

  @Test
  void they_are_listed_newest_first_open_or_not() {
    var early = opened(Finding.MISSING, NOON);
    var late = opened(Finding.EXTRA, NOON.plusSeconds(1));
    var settled = early.settled(new Settlement(owner.account(), NOON, "mended"));
    cases().settle(settled);

    assertThat(listed(Optional.empty())).containsExactly(late, settled);
    assertThat(listed(Optional.of(true))).containsExactly(late);
    assertThat(listed(Optional.of(false))).containsExactly(settled);
  }

  @Test
  void a_day_is_taken_once() {
    assertThat(cases().lookedUntil(owner.account())).isEmpty();
    assertThat(cases().take(owner, DAY)).isTrue();
    assertThat(cases().take(owner, DAY)).isFalse();
    assertThat(cases().take(owner, DAY.minusDays(1))).isFalse();
    assertThat(cases().lookedUntil(owner.account())).contains(DAY.plusDays(1));
    assertThat(cases().take(owner, DAY.plusDays(1))).isTrue();
  }

  @Test
  void who_ever_reported_is_a_reporter() {
    assertThat(cases().reporters()).doesNotContain(owner);
    var unused =
        events()
            .addOrFind(
                new CreditEvent(
                    "ev_" + ids.next(),
                    owner,
                    ids.next(),
                    CreditEventKind.TOPUP,
                    Money.of("USD", 1),
                    "r",
                    Optional.empty(),
                    "{}",
                    NOON));
    assertThat(cases().reporters()).contains(owner);
  }

  private List<MismatchCase> listed(Optional<Boolean> open) {
    var query = new MismatchCases.Query(Optional.of(owner.account()), open);
    return cases().list(query, PageRequest.first()).items();
  }

  protected MismatchCase opened(Finding finding, Instant at) {
    var mismatch = new Case(finding, "ref", Optional.of(Money.of("USD", 5)), Optional.empty(), at);
    var one = new MismatchCase(ids.next(), owner, DAY, mismatch, at, Optional.empty());
    cases().add(one);
    return one;
  }
}
