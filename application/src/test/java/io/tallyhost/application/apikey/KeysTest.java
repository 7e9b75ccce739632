package io.tallyhost.application.apikey;

import static io.tallyhost.application.apikey.IdentityHouse.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.apikey.Authentication.Authenticated;
import io.tallyhost.application.apikey.Authentication.Unknown;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.apikey.KeyText;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {

  private final IdentityHouse house = new IdentityHouse();
  private final Account operator = house.given(house.some.operator());
  private final Account reseller = house.given(house.some.reseller());
  private final Principal asOperator = house.principal(operator);
  private final Principal asReseller = house.principal(reseller);

  @Test
  void without_a_kind_the_scopes_of_the_partner_document_make_a_partner_key() {
    var minted = mint(asOperator, reseller, "reseller:signup", "reseller:credit");

    assertThat(minted.key().kind()).isEqualTo(KeyKind.PARTNER);
    assertThat(minted.text().key()).startsWith("vfc_live_");
    assertThat(minted.key().owner()).isEqualTo(reseller.owner());
    assertThat(minted.key().mintedBy()).isEqualTo(operator.id());
    assertThat(house.trail.entries().toString() + house.keys.find(minted.key().id()))
        .doesNotContain(minted.text().secretPart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reseller:signup", "accounts:read", "admin:*", "orders.view"})
  void a_reseller_makes_no_key_that_is_the_operators_to_make(String scope) {
    assertThatThrownBy(() -> mint(asReseller, reseller, scope)).isInstanceOf(Forbidden.class);
    assertThat(house.actions()).doesNotContain("api_keys.create");
  }

  @Test
  void a_reseller_makes_keys_for_itself_alone() {
    var sub = house.given(house.some.subResellerOf(reseller));

    assertThat(mint(asReseller, reseller, "vps:read").key().owner()).isEqualTo(reseller.owner());
    assertThatThrownBy(() -> mint(asReseller, sub, "vps:read")).isInstanceOf(Forbidden.class);
    var own =
        house
            .mintKey()
            .handle(asReseller, IdentityHouse.plainKey(Optional.empty(), "whitelabel:*"));
    assertThat(own.text().secret()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"reseller:signup,false", "vps:read,false", "accounts:admin,true", "admin:*,true"})
  void only_some_kinds_can_be_the_operators_own(String scope, boolean fits) {
    if (fits) {
      assertThat(mint(asOperator, operator, scope).owner()).isEqualTo(operator);
    } else {
      assertThatThrownBy(() -> mint(asOperator, operator, scope)).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void a_key_for_nobody_or_a_customer_is_refused() {
    var customer = house.given(house.some.customerOf(reseller));
    var nobody =
        IdentityHouse.plainKey(Optional.of(new EmailAddress("nobody@example.test")), "vps:read");

    assertThatThrownBy(() -> house.mintKey().handle(asOperator, nobody))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.field()).isEqualTo("owner_email"));
    assertThatThrownBy(() -> mint(asOperator, customer, "vps:read"))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_key_makes_no_key_with_more_rights() {
    var weak = mint(asOperator, operator, "api_keys.create", "orders.view");
    var strong = mint(asOperator, operator, "admin:*");

    assertThatThrownBy(() -> mint(as(weak.text()), operator, "admin:*"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () ->
                house
                    .rotateKey()
                    .handle(
                        as(weak.text()), new RotateKey.Command(strong.key().id(), Duration.ZERO)))
        .isInstanceOf(Forbidden.class);
    assertThat(mint(as(weak.text()), operator, "orders.view").key().scopeNames())
        .containsExactly("orders.view");
    assertThat(mint(as(strong.text()), operator, "admin:*").key().kind()).isEqualTo(KeyKind.ADMIN);
  }

  @Test
  void a_rotated_key_is_the_same_key_and_the_old_secret_has_its_grace() {
    var minted = mint(asReseller, reseller, "vps:read");
    var rotated =
        house
            .rotateKey()
            .handle(asReseller, new RotateKey.Command(minted.key().id(), Duration.ofSeconds(60)));

    assertThat(rotated.key().id()).isEqualTo(minted.key().id());
    assertThat(authenticate(rotated.text())).isInstanceOf(Authenticated.class);
    assertThat(authenticate(minted.text())).isInstanceOf(Authenticated.class);
    house.clock.advance(Duration.ofSeconds(60));
    assertThat(authenticate(rotated.text())).isInstanceOf(Authenticated.class);
    assertThat(authenticate(minted.text())).isInstanceOf(Unknown.class);
  }

  @Test
  void without_grace_the_old_secret_is_over_at_once() {
    var minted = mint(asReseller, reseller, "vps:read");
    var rotated =
        house
            .rotateKey()
            .handle(asReseller, new RotateKey.Command(minted.key().id(), Duration.ZERO));

    assertThat(authenticate(minted.text())).isInstanceOf(Unknown.class);
    assertThat(authenticate(rotated.text())).isInstanceOf(Authenticated.class);
  }

  @Test
  void a_revoked_key_is_over_at_once_and_for_ever() {
    var minted = mint(asReseller, reseller, "vps:read");
    assertThat(house.revokeKey().handle(asReseller, minted.key().id()).revokedAt()).isPresent();

    assertThat(authenticate(minted.text())).isInstanceOf(Unknown.class);
    assertThatThrownBy(() -> house.revokeKey().handle(asReseller, minted.key().id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                house
                    .rotateKey()
                    .handle(asReseller, new RotateKey.Command(minted.key().id(), Duration.ZERO)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void the_keys_of_others_are_not_found() {
    var key = mint(asReseller, reseller, "vps:read").key().id();
    var sub = house.given(house.some.subResellerOf(reseller));
    var subKey = mint(house.principal(sub), sub, "vps:read").key().id();
    var stranger = house.principal(house.given(house.some.reseller()));

    assertThatThrownBy(() -> house.revokeKey().handle(stranger, key)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> house.revokeKey().handle(asReseller, subKey))
        .isInstanceOf(NotFound.class);
    assertThat(house.revokeKey().handle(asOperator, key).id()).isEqualTo(key);
  }

  @Test
  void one_sees_ones_own_keys_and_the_operator_all_with_their_owners() {
    var own = mint(asReseller, reseller, "vps:read").key();
    var other = mint(asOperator, operator, "admin:*").key();
    var list = new ListKeys(house.keys, house.identity.accounts());

    assertThat(list.handle(asReseller, PageRequest.first()).items())
        .containsExactly(new ListKeys.Listed(own, Optional.of(reseller)));
    assertThat(list.handle(asOperator, PageRequest.first()).items())
        .extracting(ListKeys.Listed::key)
        .containsExactlyInAnyOrder(own, other);
  }

  @Test
  void a_key_can_be_bound_to_addresses_and_to_time() {
    var minted =
        house
            .mintKey()
            .handle(
                asReseller,
                new MintKey.Command(
                    Optional.of(KeyKind.VPS),
                    Optional.of("deploy"),
                    Optional.empty(),
                    List.of("vps:read"),
                    Optional.of(Instant.parse("2026-05-01T11:00:00Z")),
                    AllowedAddresses.of(List.of("192.0.2.0/24")),
                    Optional.of(600)));

    assertThat(authenticate(minted.text()))
        .isInstanceOfSatisfying(
            Authenticated.class, it -> assertThat(it.perMinute()).contains(600));
    house.clock.advance(Duration.ofHours(1));
    assertThat(authenticate(minted.text())).isInstanceOf(Unknown.class);
  }

  private MintKey.Minted mint(Principal by, Account owner, String... scopes) {
    return house.mintKey().handle(by, IdentityHouse.plainKey(Optional.of(owner.email()), scopes));
  }

  private Authentication authenticate(KeyText text) {
    return house.authenticate(Credential.key(text.kind(), text.key()), HOME);
  }

  private Principal as(KeyText text) {
    return house.principal(Credential.key(text.kind(), text.key()));
  }
}
