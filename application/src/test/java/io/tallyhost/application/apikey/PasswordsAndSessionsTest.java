package io.tallyhost.application.apikey;

import static io.tallyhost.application.apikey.IdentityHouse.HOME;
import static io.tallyhost.application.identity.SomeAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.apikey.Authentication.Authenticated;
import io.tallyhost.application.apikey.Authentication.Unknown;
import io.tallyhost.application.identity.ChangePassword;
import io.tallyhost.application.identity.PasswordChange;
import io.tallyhost.application.identity.PasswordChange.Changed;
import io.tallyhost.application.identity.PasswordChange.Locked;
import io.tallyhost.application.identity.PasswordChange.WrongPassword;
import io.tallyhost.application.identity.RedeemLink;
import io.tallyhost.application.identity.SignInResult.SignedIn;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PasswordsAndSessionsTest {

  private static final Password NEXT = new Password("another password");

  private final IdentityHouse house = new IdentityHouse();
  private final Account reseller =
      house.given(house.some.reseller().change().mustChangePassword(true).done());

  @Test
  void a_changed_password_ends_the_other_sessions_and_the_force() {
    var mine = house.signedIn(reseller).token();
    var other = house.signedIn(reseller).token();

    assertThat(change(principal(mine), PASSWORD)).isEqualTo(new Changed(1));

    assertThat(principal(mine).mustChangePassword()).isFalse();
    assertThat(house.authenticate(Credential.session(other), HOME)).isInstanceOf(Unknown.class);
    assertThat(house.signIn(reseller.username().value(), NEXT.value(), HOME))
        .isInstanceOf(SignedIn.class);
    assertThat(house.trail.entries().toString()).doesNotContain(NEXT.value());
  }

  @Test
  void a_wrong_current_password_changes_nothing_and_is_counted() {
    var principal = house.principal(reseller);
    for (int i = 0; i < 10; i++) {
      assertThat(change(principal, "wrong")).isInstanceOf(WrongPassword.class);
    }

    assertThat(change(principal, PASSWORD)).isEqualTo(new Locked(Duration.ofMinutes(15)));
    assertThat(house.identity.accounts().find(reseller.id())).contains(reseller);
  }

  @Test
  void the_same_password_again_is_no_change() {
    var same = new ChangePassword.Command(PASSWORD, new Password(PASSWORD));

    assertThatThrownBy(() -> house.changePassword().handle(house.principal(reseller), same))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_session_ends_when_it_is_signed_out() {
    var token = house.signedIn(reseller).token();
    var other = house.signedIn(reseller).token();
    house.signOut().handle(principal(token));

    assertThat(house.authenticate(Credential.session(token), HOME)).isInstanceOf(Unknown.class);
    assertThat(house.authenticate(Credential.session(other), HOME))
        .isInstanceOf(Authenticated.class);
  }

  @Test
  void all_sessions_of_an_account_end_together() {
    var token = house.signedIn(reseller).token();
    var other = house.signedIn(reseller).token();
    var stranger = house.given(house.some.reseller());
    var theirs = house.signedIn(stranger).token();

    assertThat(house.signOutEverywhere().handle(principal(token))).isEqualTo(2);

    assertThat(house.authenticate(Credential.session(token), HOME)).isInstanceOf(Unknown.class);
    assertThat(house.authenticate(Credential.session(other), HOME)).isInstanceOf(Unknown.class);
    assertThat(principal(theirs).account()).isEqualTo(stranger.id());
  }

  @Test
  void a_handover_link_sets_a_password_once_and_ends_all_sessions() {
    var operator = People.operator(house.given(house.some.operator()).id());
    var token = house.signedIn(reseller).token();
    var link = house.issueHandoverLink().handle(operator, reseller.id());
    var redeem = new RedeemLink.Command(link.token(), NEXT);

    assertThat(link.expiresAt()).isEqualTo(house.clock.instant().plusSeconds(1800));
    assertThat(house.redeemLink().handle(redeem, HOME).mustChangePassword()).isFalse();

    assertThat(house.authenticate(Credential.session(token), HOME)).isInstanceOf(Unknown.class);
    assertThat(house.signIn(reseller.username().value(), NEXT.value(), HOME))
        .isInstanceOf(SignedIn.class);
    assertThatThrownBy(() -> house.redeemLink().handle(redeem, HOME)).isInstanceOf(NotFound.class);
    assertThat(house.trail.entries().toString() + link).doesNotContain(link.token());
  }

  @Test
  void a_link_that_is_too_old_opens_nothing() {
    var operator = People.operator(house.given(house.some.operator()).id());
    var link = house.issueHandoverLink().handle(operator, reseller.id());
    house.clock.advance(Duration.ofMinutes(30));

    assertThatThrownBy(
            () -> house.redeemLink().handle(new RedeemLink.Command(link.token(), NEXT), HOME))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void who_may_not_see_an_account_hands_nothing_over() {
    var stranger = People.reseller(house.some.id());

    assertThatThrownBy(() -> house.issueHandoverLink().handle(stranger, reseller.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> house.issueHandoverLink().handle(People.reseller(reseller.id()), reseller.id()))
        .isInstanceOf(Forbidden.class);
  }

  private Principal principal(String token) {
    return house.principal(Credential.session(token));
  }

  private PasswordChange change(Principal principal, String current) {
    return house.changePassword().handle(principal, new ChangePassword.Command(current, NEXT));
  }
}
