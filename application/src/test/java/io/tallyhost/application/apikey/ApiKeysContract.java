package io.tallyhost.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.ApiKeyId;
import io.tallyhost.domain.apikey.ApiKeys;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeySecret;
import io.tallyhost.domain.apikey.Scopes;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} promises. */
public abstract class ApiKeysContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00.000001Z");

  private final SomeKeys some = new SomeKeys();
  private final RandomIds ids = new RandomIds();
  private final Owner owner = Owner.topLevel(new SomeAccounts().id());

  protected abstract ApiKeys keys();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void a_key_with_everything_comes_back_equal() {
    var key =
        new ApiKey(
            new ApiKeyId(ids.next()),
            owner,
            KeyKind.VPS,
            "deploy",
            "thk_live_" + ids.next(),
            KeySecret.of(TokenHash.of("old"))
                .replacedBy(TokenHash.of("new"), NOW, NOW.plusMillis(1)),
            Scopes.named(KeyKind.VPS, List.of("vps:read", "billing:read")),
            AllowedAddresses.of(List.of("192.0.2.0/24")),
            Optional.of(600),
            new SomeAccounts().id(),
            NOW,
            Optional.of(NOW.plusSeconds(9)),
            Optional.of(NOW.plusSeconds(5)),
            Optional.of(NOW.plusSeconds(6)));
    keys().add(key);

    assertThat(keys().find(key.id())).contains(key);
    assertThat(keys().lock(key.id())).contains(key);
    assertThat(keys().findByLookup(key.lookup())).contains(key);
  }

  @Test
  void a_rotation_and_a_revocation_are_kept() {
    var key = given();
    var rotated = key.rotated(TokenHash.of("next"), Duration.ofSeconds(60), NOW);

    keys().update(rotated);
    assertThat(keys().find(key.id())).contains(rotated);

    keys().update(rotated.revoked(NOW.plusSeconds(2)));
    assertThat(keys().find(key.id())).contains(rotated.revoked(NOW.plusSeconds(2)));
  }

  @Test
  void noting_a_use_undoes_no_revocation() {
    var key = given();
    keys().update(key.revoked(NOW));

    keys().note(key.usedAt(NOW.plusSeconds(1)));

    assertThat(keys().find(key.id())).contains(key.revoked(NOW).usedAt(NOW.plusSeconds(1)));
  }

  @Test
  void a_list_leaves_out_the_revoked_and_those_of_others() {
    var key = given();
    var revoked = given();
    keys().update(revoked.revoked(NOW));
    var other =
        some.key(some.text(KeyKind.VPS), Owner.topLevel(new SomeAccounts().id()), NOW, "vps:read");
    keys().add(other);

    var page = keys().list(Optional.of(owner.account()), PageRequest.first());

    assertThat(page.items()).containsExactly(key);
    assertThat(page.total()).isEqualTo(1);
    assertThat(keys().list(Optional.empty(), PageRequest.first()).total()).isGreaterThan(1);
  }

  @Test
  void a_key_without_a_limit_has_that_of_its_kind() {
    var key = given();
    keys().limitKind(KeyKind.VPS, Optional.of(120));
    keys().limitKind(KeyKind.VPS, Optional.of(90));

    assertThat(keys().findByLookup(key.lookup()).orElseThrow().perMinute()).contains(90);
    assertThat(keys().kindLimits()).containsEntry(KeyKind.VPS, 90);
    assertThat(keys().find(key.id())).contains(key);

    keys().limitKind(KeyKind.VPS, Optional.empty());
    assertThat(keys().findByLookup(key.lookup())).contains(key);
    assertThat(keys().kindLimits()).doesNotContainKey(KeyKind.VPS);
  }

  @Test
  void a_failed_unit_of_work_leaves_no_key() {
    var key = some.key(some.text(KeyKind.VPS), owner, NOW, "vps:read");

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          keys().add(key);
                          throw new IllegalStateException("after the write");
                        }))
        .hasMessage("after the write");

    assertThat(keys().find(key.id())).isEmpty();
  }

  private ApiKey given() {
    var key = some.key(some.text(KeyKind.VPS), owner, NOW, "vps:read");
    keys().add(key);
    return key;
  }
}
