package io.tallyhost.application.apikey;

import static io.tallyhost.application.apikey.IdentityHouse.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.apikey.Authentication.Refused;
import io.tallyhost.application.apikey.Authentication.Unknown;
import io.tallyhost.application.identity.ChangePassword;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.PermissionGroup;
import io.tallyhost.domain.identity.PermissionGroupId;
import io.tallyhost.domain.identity.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ImpersonationTest {

  private final IdentityHouse house = new IdentityHouse();
  private final Account operator = house.given(house.some.operator());
  private final Account reseller = house.given(house.some.reseller());
  private final Account sub = house.given(house.some.subResellerOf(reseller));

  @Test
  void the_operator_acts_as_a_reseller_and_both_are_named() {
    var borrowed = as(operator, reseller);

    assertThat(borrowed.owner()).isEqualTo(reseller.owner());
    assertThat(borrowed.impersonator()).contains(operator.id());
    assertThat(house.trail.entries())
        .filteredOn(it -> it.action().equals("identity.impersonate"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.actor()).contains(operator.id());
              assertThat(it.owner()).isEqualTo(reseller.owner());
            });
  }

  @Test
  void a_parent_acts_as_its_own_sub_reseller_and_nobody_elses() {
    var stranger = house.given(house.some.reseller());

    assertThat(as(reseller, sub).account()).isEqualTo(sub.id());
    assertThatThrownBy(() -> as(stranger, sub)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(sub, reseller)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(reseller, operator)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(reseller, reseller)).isInstanceOf(Forbidden.class);
  }

  @Test
  void it_needs_the_permission() {
    var limited = People.limited(house.principal(reseller), Rights.of(Permission.RESELLERS_VIEW));

    assertThatThrownBy(() -> house.impersonate().handle(limited, sub.id(), Optional.empty()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void nobody_acts_through_somebody_he_acts_as() {
    var borrowed = as(operator, reseller);

    assertThatThrownBy(() -> house.impersonate().handle(borrowed, sub.id(), Optional.empty()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void nobody_acts_as_customers_or_as_who_is_suspended() {
    var customer = house.given(house.some.customerOf(reseller));
    house.identity.accounts().update(sub.suspended());

    assertThatThrownBy(() -> as(operator, customer)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(operator, sub)).isInstanceOf(Conflict.class);
  }

  @Test
  void a_borrowed_session_changes_no_password_and_handles_no_keys() {
    var borrowed = as(operator, reseller);
    var change =
        new ChangePassword.Command(SomeAccounts.PASSWORD, new Password("another password"));

    assertThatThrownBy(() -> house.changePassword().handle(borrowed, change))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () ->
                house
                    .mintKey()
                    .handle(borrowed, IdentityHouse.plainKey(Optional.empty(), "vps:read")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> house.signOutEverywhere().handle(borrowed))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> house.issueHandoverLink().handle(borrowed, sub.id()))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void it_lives_by_the_borrowers_standing_addresses_and_rights() {
    var group =
        new PermissionGroup(
            new PermissionGroupId(house.ids.next()),
            "helpers",
            Rights.of(Permission.RESELLERS_IMPERSONATE, Permission.ORDERS_VIEW),
            true);
    house.identity.groups().add(group);
    var helper = reseller.change().group(Optional.of(group.id())).done();
    house.identity.accounts().update(helper);
    house
        .identity
        .accounts()
        .update(sub.change().allowedAddresses(AllowedAddresses.of(List.of("10.0.0.0/8"))).done());
    var token =
        house.impersonate().handle(house.principal(helper), sub.id(), Optional.empty()).token();

    assertThat(house.principal(Credential.session(token)).rights()).isEqualTo(group.rights());

    house
        .identity
        .accounts()
        .update(
            helper.change().allowedAddresses(AllowedAddresses.of(List.of("10.0.0.0/8"))).done());
    assertThat(house.authenticate(Credential.session(token), HOME)).isInstanceOf(Unknown.class);
  }

  @Test
  void it_ends_after_an_hour_and_with_either_of_the_two() {
    var token =
        house.impersonate().handle(house.principal(operator), sub.id(), Optional.empty()).token();
    house.identity.accounts().update(sub.suspended());
    assertThat(house.authenticate(Credential.session(token), HOME)).isInstanceOf(Refused.class);
    house.identity.accounts().update(sub);
    house.identity.accounts().update(operator.suspended());
    assertThat(house.authenticate(Credential.session(token), HOME)).isInstanceOf(Unknown.class);
    house.identity.accounts().update(operator);
    house.clock.advance(Duration.ofMinutes(59));
    assertThat(house.principal(Credential.session(token)).account()).isEqualTo(sub.id());
    house.clock.advance(Duration.ofMinutes(1));

    assertThat(house.authenticate(Credential.session(token), HOME)).isInstanceOf(Unknown.class);
  }

  private Principal as(Account somebody, Account target) {
    var token =
        house
            .impersonate()
            .handle(house.principal(somebody), target.id(), Optional.empty())
            .token();
    return house.principal(Credential.session(token));
  }
}
