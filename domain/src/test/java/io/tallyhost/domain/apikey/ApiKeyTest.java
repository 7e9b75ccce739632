package io.tallyhost.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.identity.TokenHash;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ApiKeyTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final AccountId ID = new AccountId("c000000000000000000000001");
  private static final Secrets SECRETS =
      new Secrets() {
        @Override
        public String token() {
          return "T".repeat(43);
        }

        @Override
        public String label() {
          return "l".repeat(16);
        }
      };

  @ParameterizedTest
  @CsvSource({"PARTNER,vfc_live_", "ACCOUNTS,wsp_", "VPS,thk_live_", "ADMIN,tha_live_"})
  void a_key_is_one_text_that_reads_back(KeyKind kind, String prefix) {
    var text = KeyText.make(kind, SECRETS);

    assertThat(text.key()).isEqualTo(prefix + "l".repeat(16) + "T".repeat(43));
    assertThat(text.secret()).isEmpty();
    assertThat(KeyText.parse(kind, text.key())).contains(text);
    assertThat(text.hash()).isEqualTo(TokenHash.of("T".repeat(43)));
    assertThat(text).hasToString(prefix + "l".repeat(16) + "…");
  }

  @Test
  void a_white_label_key_is_a_pair() {
    var text = KeyText.make(KeyKind.WHITELABEL, SECRETS);

    assertThat(text.key()).isEqualTo("rpk_" + "l".repeat(16));
    assertThat(text.secret()).contains("rps_" + "T".repeat(43));
    assertThat(KeyText.parsePair(text.key(), text.secret().orElseThrow())).contains(text);
    assertThat(KeyText.parsePair(text.key(), "T".repeat(43))).isEmpty();
    assertThat(KeyText.parsePair("thk_live_x", "rps_T")).isEmpty();
  }

  @Test
  void a_key_of_another_kind_or_too_short_is_none() {
    var text = KeyText.make(KeyKind.VPS, SECRETS);

    assertThat(KeyText.parse(KeyKind.ADMIN, text.key())).isEmpty();
    assertThat(KeyText.parse(KeyKind.VPS, "thk_live_" + "l".repeat(16))).isEmpty();
    assertThat(KeyText.parse(KeyKind.VPS, "")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(KeyKind.class)
  void kinds_are_named_in_small_letters(KeyKind kind) {
    assertThat(KeyKind.named(kind.wireName())).isEqualTo(kind);
    assertThat(kind.wireName()).matches("[a-z]+");
    assertThatThrownBy(() -> KeyKind.named(kind.name())).isInstanceOf(InvalidValue.class);
  }

  @Test
  void the_operator_alone_makes_partner_accounts_and_admin_keys() {
    assertThat(KeyKind.values())
        .filteredOn(KeyKind::isOperatorOnly)
        .containsExactly(KeyKind.PARTNER, KeyKind.ACCOUNTS, KeyKind.ADMIN);
  }

  @Test
  void scopes_become_rights() {
    var key = key(KeySecret.of(TokenHash.of("s")), Optional.empty(), "vps:read", "billing:read");

    assertThat(key.rights().allow(Permission.SERVICES_VIEW)).isTrue();
    assertThat(key.rights().allow(Permission.WALLET_VIEW)).isTrue();
    assertThat(key.rights().allow(Permission.SERVICES_POWER)).isFalse();
    assertThat(key.rights().allow(Permission.TICKETS_VIEW)).isFalse();
    assertThat(key.scopeNames()).containsExactly("billing:read", "vps:read");
  }

  @Test
  void scopes_are_known_of_one_kind_and_named_once() {
    assertThat(Scopes.named(KeyKind.VPS, List.of("vps:read", "vps:read"))).hasSize(1);
    assertThat(Scopes.kindOf(List.of("reseller:signup", "reseller:credit")))
        .isEqualTo(KeyKind.PARTNER);
    assertThat(Scopes.kindOf(List.of("resellers.view"))).isEqualTo(KeyKind.ADMIN);
    assertThat(Scopes.named(KeyKind.ADMIN, List.of("admin:*")).get(0).rights())
        .isEqualTo(Rights.all());
    assertThatThrownBy(() -> Scopes.named(KeyKind.VPS, List.of())).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> Scopes.named(KeyKind.VPS, List.of("accounts:read")))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> Scopes.named(KeyKind.VPS, List.of("vps:all")))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> Scopes.kindOf(List.of("vps:read", "admin:*")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void an_old_secret_is_good_for_its_grace_and_no_longer() {
    var key = key(KeySecret.of(TokenHash.of("old")), Optional.empty(), "vps:read");
    var rotated = key.rotated(TokenHash.of("new"), Duration.ofSeconds(60), NOW).secret();

    assertThat(rotated.accepts("new", NOW)).isTrue();
    assertThat(rotated.accepts("old", NOW.plusSeconds(59))).isTrue();
    assertThat(rotated.accepts("old", NOW.plusSeconds(60))).isFalse();
    assertThat(rotated.accepts("other", NOW)).isFalse();
    assertThat(key.rotated(TokenHash.of("new"), Duration.ZERO, NOW).secret().accepts("old", NOW))
        .isFalse();
  }

  @Test
  void a_key_ends_by_time_or_by_hand() {
    var key = key(KeySecret.of(TokenHash.of("s")), Optional.of(NOW.plusSeconds(9)), "vps:read");

    assertThat(key.isUsableAt(NOW.plusSeconds(8))).isTrue();
    assertThat(key.isUsableAt(NOW.plusSeconds(9))).isFalse();
    assertThat(key.revoked(NOW).isUsableAt(NOW)).isFalse();
    assertThat(key.revoked(NOW).revoked(NOW.plusSeconds(1)).revokedAt()).contains(NOW);
  }

  @Test
  void a_use_is_noted_once_a_minute() {
    var key = key(KeySecret.of(TokenHash.of("s")), Optional.empty(), "vps:read");

    assertThat(key.shouldBeNotedAt(NOW)).isTrue();
    assertThat(key.usedAt(NOW).shouldBeNotedAt(NOW.plusMillis(59_999))).isFalse();
    assertThat(key.usedAt(NOW).shouldBeNotedAt(NOW.plusMillis(60_000))).isTrue();
  }

  @Test
  void a_key_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> key(KeySecret.of(TokenHash.of("s")), Optional.of(NOW), "vps:read"))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_key_has_its_own_limit_or_that_of_its_kind() {
    var key = key(KeySecret.of(TokenHash.of("s")), Optional.empty(), "vps:read");
    var slow = with(key, "slow", key.scopes(), Optional.of(1));

    assertThat(key.limitedTo(Optional.of(600)).perMinute()).contains(600);
    assertThat(slow.limitedTo(Optional.of(600)).perMinute()).contains(1);
    assertThat(with(key, "fast", key.scopes(), Optional.of(100_000)).perMinute()).contains(100_000);
    assertThatThrownBy(() -> with(key, "off", key.scopes(), Optional.of(0)))
        .hasMessageContaining("1 to 100000 requests a minute");
    assertThatThrownBy(() -> with(key, "mad", key.scopes(), Optional.of(100_001)))
        .hasMessageContaining("1 to 100000 requests a minute");
    assertThatThrownBy(() -> with(key, "none", List.of(), Optional.empty()))
        .hasMessageContaining("at least one scope");
  }

  private static ApiKey with(
      ApiKey key, String name, List<Scope> scopes, Optional<Integer> perMinute) {
    return new ApiKey(
        key.id(),
        key.owner(),
        key.kind(),
        name,
        key.lookup(),
        key.secret(),
        scopes,
        key.allowedAddresses(),
        perMinute,
        key.mintedBy(),
        key.createdAt(),
        key.expiresAt(),
        key.usedAt(),
        key.revokedAt());
  }

  private static ApiKey key(KeySecret secret, Optional<Instant> expiresAt, String... scopes) {
    return new ApiKey(
        new ApiKeyId(ID.value()),
        Owner.topLevel(ID),
        KeyKind.VPS,
        "deploy",
        "thk_live_x",
        secret,
        Scopes.named(KeyKind.VPS, List.of(scopes)),
        AllowedAddresses.anywhere(),
        Optional.empty(),
        ID,
        NOW,
        expiresAt,
        Optional.empty(),
        Optional.empty());
  }
}
