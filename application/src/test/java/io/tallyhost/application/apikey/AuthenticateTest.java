package io.tallyhost.application.apikey;

import static io.tallyhost.application.apikey.IdentityHouse.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.apikey.Authentication.Authenticated;
import io.tallyhost.application.apikey.Authentication.Refused;
import io.tallyhost.application.apikey.Authentication.Unknown;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.ApiKey;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AuthenticateTest {

  private final IdentityHouse house = new IdentityHouse();
  private final SomeKeys someKeys = new SomeKeys();
  private final Account parent = house.given(house.some.reseller());
  private final Account sub = house.given(house.some.subResellerOf(parent));

  @Test
  void a_session_makes_a_principal_with_the_rights_of_now() {
    var credential = Credential.session(house.signedIn(sub).token());
    assertThat(house.principal(credential).rights().allow(Permission.ORDERS_CREATE)).isTrue();

    var group =
        new PermissionGroup(
            new PermissionGroupId(house.ids.next()),
            "viewers",
            Rights.of(Permission.ORDERS_VIEW),
            true);
    house.identity.groups().add(group);
    house.identity.accounts().update(sub.change().group(Optional.of(group.id())).done());

    var principal = house.principal(credential);
    assertThat(principal.rights()).isEqualTo(Rights.of(Permission.ORDERS_VIEW));
    assertThat(principal.owner()).isEqualTo(sub.owner());
    assertThat(principal.credential()).startsWith("session:");
    assertThat(principal.origin()).isEqualTo(HOME);
  }

  @Test
  void what_is_unknown_expired_or_ended_is_nobody() {
    var token = house.signedIn(sub).token();
    assertThat(session("made up")).isInstanceOf(Unknown.class);

    house.clock.advance(Duration.ofDays(7));
    assertThat(session(token)).isInstanceOf(Unknown.class);
  }

  @Test
  void a_used_session_rolls_on() {
    var token = house.signedIn(sub).token();
    house.clock.advance(Duration.ofDays(6));
    assertThat(session(token)).isInstanceOf(Authenticated.class);
    house.clock.advance(Duration.ofDays(6));

    assertThat(session(token)).isInstanceOf(Authenticated.class);
  }

  @Test
  void an_account_falls_with_its_parent_at_once() {
    var token = house.signedIn(sub).token();
    house.identity.accounts().update(parent.suspended());

    assertThat(session(token)).isEqualTo(new Refused("Account suspended"));
    assertThat(key(given(KeyKind.VPS, sub, "vps:read"))).isInstanceOf(Refused.class);

    house.identity.accounts().update(parent);
    house.identity.accounts().update(sub.deleted());
    assertThat(session(token)).isInstanceOf(Unknown.class);
  }

  @Test
  void allowed_addresses_count_for_sessions_and_keys_and_refusals_are_written_down() {
    var token = house.signedIn(parent).token();
    var text = given(KeyKind.VPS, parent, "vps:read");
    house
        .identity
        .accounts()
        .update(
            parent.change().allowedAddresses(AllowedAddresses.of(List.of("10.0.0.0/8"))).done());

    assertThat(session(token)).isEqualTo(new Refused("Address not allowed"));
    assertThat(key(text)).isEqualTo(new Refused("Address not allowed"));
    assertThat(house.authenticate(Credential.session(token), new Origin("10.1.1.1", "")))
        .isInstanceOf(Authenticated.class);
    assertThat(house.actions()).containsOnlyOnce("identity.sign_in").hasSize(3);
  }

  @Test
  void a_forced_change_is_on_the_principal_also_of_a_key() {
    var text = given(KeyKind.VPS, parent, "vps:read");
    house.identity.accounts().update(parent.change().mustChangePassword(true).done());

    assertThat(house.principal(parent).mustChangePassword()).isTrue();
    assertThat(principal(text).mustChangePassword()).isTrue();
  }

  @Test
  void a_key_acts_as_its_owner_within_its_scopes() {
    var principal = principal(given(KeyKind.VPS, parent, "billing:read"));

    assertThat(principal.owner()).isEqualTo(parent.owner());
    assertThat(principal.rights())
        .isEqualTo(
            Rights.of(
                Permission.WALLET_VIEW, Permission.TRANSACTIONS_VIEW, Permission.INVOICES_VIEW));
    assertThat(principal.credential()).startsWith("key:");
    assertThat(principal.sessionId()).isEmpty();
  }

  @Test
  void a_key_of_another_kind_with_a_wrong_secret_or_revoked_is_nobody() {
    var text = given(KeyKind.VPS, parent, "vps:read");
    var key = house.keys.findByLookup(text.lookup()).orElseThrow();

    assertThat(house.authenticate(Credential.key(KeyKind.ADMIN, text.key()), HOME))
        .isInstanceOf(Unknown.class);
    assertThat(key(new KeyText(KeyKind.VPS, text.lookup(), "x".repeat(43))))
        .isInstanceOf(Unknown.class);
    assertThat(house.authenticate(Credential.key(KeyKind.VPS, text.lookup()), HOME))
        .isInstanceOf(Unknown.class);

    house.keys.update(key.revoked(house.clock.instant()));
    assertThat(key(text)).isInstanceOf(Unknown.class);
  }

  @Test
  void a_pair_needs_its_secret() {
    var text = given(KeyKind.WHITELABEL, parent, "whitelabel:*");
    var secret = text.secret().orElseThrow();

    assertThat(house.authenticate(Credential.pair(text.key(), secret), HOME))
        .isInstanceOf(Authenticated.class);
    assertThat(house.authenticate(Credential.pair(text.key(), secret + "x"), HOME))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void a_use_is_noted() {
    var text = given(KeyKind.VPS, parent, "vps:read");
    assertThat(key(text)).isInstanceOf(Authenticated.class);

    assertThat(house.keys.findByLookup(text.lookup()).flatMap(ApiKey::usedAt))
        .contains(house.clock.instant());
  }

  private Authentication session(String token) {
    return house.authenticate(Credential.session(token), HOME);
  }

  private Authentication key(KeyText text) {
    return house.authenticate(Credential.key(text.kind(), text.key()), HOME);
  }

  private Principal principal(KeyText text) {
    return house.principal(Credential.key(text.kind(), text.key()));
  }

  private KeyText given(KeyKind kind, Account owner, String... scopes) {
    var text = someKeys.text(kind);
    house.keys.add(someKeys.key(text, owner.owner(), house.clock.instant(), scopes));
    return text;
  }
}
