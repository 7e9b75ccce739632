package io.tallyhost.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.OneTimeLink;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.identity.OneTimeLinks;
import io.tallyhost.domain.identity.TokenHash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link OneTimeLinks} promises. */
public abstract class OneTimeLinksContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final RandomIds ids = new RandomIds();
  private final AccountId account = new SomeAccounts().id();

  protected abstract OneTimeLinks links();

  @Test
  void a_link_is_taken_once() {
    var link = given();

    assertThat(links().find(link.token())).contains(link);
    assertThat(links().take(link.token())).contains(link);
    assertThat(links().take(link.token())).isEmpty();
    assertThat(links().find(link.token())).isEmpty();
  }

  @Test
  void a_later_link_replaces_the_earlier() {
    var earlier = given();
    var later = given();

    assertThat(links().take(earlier.token())).isEmpty();
    assertThat(links().take(later.token())).contains(later);
  }

  @Test
  void unused_ones_are_forgotten() {
    var link = given();

    assertThat(links().forgetExpired(link.expiresAt().plusMillis(1))).isPositive();
    assertThat(links().take(link.token())).isEmpty();
  }

  private OneTimeLink given() {
    var link = OneTimeLink.issue(TokenHash.of(ids.next()), account, Purpose.HANDOVER, NOW);
    links().add(link);
    return link;
  }
}
