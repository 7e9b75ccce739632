package io.tallyhost.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SessionTest {

  private static final Instant NOW = Instant.parse("2026-01-31T23:59:00Z");
  private static final AccountId ID = new AccountId("c000000000000000000000001");
  private static final AccountId BOSS = new AccountId("c000000000000000000000002");

  private final Session own = session(Optional.empty());
  private final Session borrowed = session(Optional.of(BOSS));

  @Test
  void one_that_is_not_used_for_a_week_is_over() {
    assertThat(own.isOpenAt(NOW.plus(Duration.ofDays(7)).minusMillis(1))).isTrue();
    assertThat(own.isOpenAt(NOW.plus(Duration.ofDays(7)))).isFalse();
  }

  @Test
  void one_that_is_used_lives_on_but_30_days_at_most() {
    var used = own.usedAt(NOW.plus(Duration.ofDays(6)));

    assertThat(used.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(13)));
    assertThat(used.usedAt(NOW.plus(Duration.ofDays(29))).expiresAt())
        .isEqualTo(NOW.plus(Duration.ofDays(30)));
  }

  @Test
  void a_borrowed_one_lasts_an_hour_however_it_is_used() {
    assertThat(borrowed.isImpersonated()).isTrue();
    assertThat(borrowed.usedAt(NOW.plusSeconds(3000)).expiresAt()).isEqualTo(NOW.plusSeconds(3600));
  }

  @Test
  void a_use_is_noted_once_a_minute() {
    assertThat(own.shouldBeNotedAt(NOW.plusMillis(59_999))).isFalse();
    assertThat(own.shouldBeNotedAt(NOW.plusMillis(60_000))).isTrue();
  }

  @Test
  void ten_failures_are_tolerated_and_the_eleventh_waits_for_the_window() {
    var tenth = new SignInAttempts.Tally(10, NOW);
    var eleventh = new SignInAttempts.Tally(11, NOW);

    assertThat(Lockout.wait(tenth, NOW)).isEmpty();
    assertThat(Lockout.wait(eleventh, NOW.plusSeconds(60))).contains(Duration.ofMinutes(14));
    assertThat(Lockout.isOver(NOW, NOW.plus(Duration.ofMinutes(15)))).isTrue();
    assertThat(Lockout.isOver(NOW, NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isFalse();
  }

  @Test
  void a_link_works_for_half_an_hour() {
    var link = OneTimeLink.issue(TokenHash.of("x"), ID, OneTimeLink.Purpose.PASSWORD_RESET, NOW);

    assertThat(link.isOpenAt(NOW.plusSeconds(1799))).isTrue();
    assertThat(link.isOpenAt(NOW.plusSeconds(1800))).isFalse();
  }

  @Test
  void a_token_is_kept_as_its_sha_256() {
    assertThat(TokenHash.of("abc").hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(TokenHash.of("abc").matches("abc")).isTrue();
    assertThat(TokenHash.of("abc").matches("abd")).isFalse();
  }

  private static Session session(Optional<AccountId> impersonator) {
    var account =
        new Account(
            ID,
            1,
            AccountKind.RESELLER,
            Owner.topLevel(ID),
            Optional.empty(),
            new Username("acme"),
            Contact.of(new EmailAddress("acme@example.test")),
            Optional.empty(),
            AccountStatus.ACTIVE,
            false,
            AllowedAddresses.anywhere(),
            Optional.empty(),
            NOW);
    return Session.open(
        "s",
        TokenHash.of("t"),
        new Session.Holder(account, impersonator),
        new Session.Use(NOW, "::1"));
  }
}
