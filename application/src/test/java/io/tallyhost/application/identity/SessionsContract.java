package io.tallyhost.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Session;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} promises. */
public abstract class SessionsContract {

  private static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123456Z");

  private final RandomIds ids = new RandomIds();
  private final SomeAccounts some = new SomeAccounts();
  private final Account account = some.reseller();

  protected abstract Sessions sessions();

  @Test
  void a_session_is_found_by_its_token_and_nothing_else() {
    var session = given(Optional.of(some.id()));

    assertThat(sessions().find(session.token())).contains(session);
    assertThat(sessions().find(TokenHash.of("another"))).isEmpty();
  }

  @Test
  void a_use_is_noted_unless_it_was_ended() {
    var session = given(Optional.empty());
    var used = session.usedAt(NOW.plusSeconds(100));

    sessions().note(used);
    assertThat(sessions().find(session.token())).contains(used);

    sessions().end(session.id());
    sessions().note(used);
    assertThat(sessions().find(session.token())).isEmpty();
  }

  @Test
  void all_or_all_others_of_an_account_are_ended() {
    var mine = given(Optional.empty());
    var other = given(Optional.empty());
    var borrowed = given(Optional.of(some.id()));

    assertThat(sessions().endOthers(account.id(), mine.id())).isEqualTo(2);
    assertThat(sessions().find(other.token())).isEmpty();
    assertThat(sessions().find(borrowed.token())).isEmpty();
    assertThat(sessions().find(mine.token())).contains(mine);
    assertThat(sessions().endAll(account.id())).isEqualTo(1);
    assertThat(sessions().find(mine.token())).isEmpty();
  }

  @Test
  void expired_ones_are_forgotten() {
    var session = given(Optional.empty());

    assertThat(sessions().forgetExpired(session.expiresAt().plusMillis(1))).isPositive();
    assertThat(sessions().find(session.token())).isEmpty();
  }

  private Session given(Optional<AccountId> impersonator) {
    var session =
        Session.open(
            ids.next(),
            TokenHash.of(ids.next()),
            new Session.Holder(account, impersonator),
            new Session.Use(NOW, "2001:db8::7"));
    sessions().add(session);
    return session;
  }
}
