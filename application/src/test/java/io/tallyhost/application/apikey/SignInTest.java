package io.tallyhost.application.apikey;

import static io.tallyhost.application.apikey.IdentityHouse.HOME;
import static io.tallyhost.application.identity.SomeAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.identity.SignInResult;
import io.tallyhost.application.identity.SignInResult.Locked;
import io.tallyhost.application.identity.SignInResult.Refused;
import io.tallyhost.application.identity.SignInResult.SignedIn;
import io.tallyhost.application.identity.SignInResult.WrongCredentials;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AllowedAddresses;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SignInTest {

  private final IdentityHouse house = new IdentityHouse();
  private final Account reseller = house.given(house.some.reseller());

  @Test
  void username_or_email_in_any_case_and_the_password_open_a_session() {
    for (var login :
        List.of(
            reseller.username().value(),
            reseller.username().value().toUpperCase(Locale.ROOT),
            " " + reseller.email().value().toUpperCase(Locale.ROOT))) {
      assertThat(house.signIn(login, PASSWORD, HOME))
          .isInstanceOfSatisfying(
              SignedIn.class, in -> assertThat(in.account()).isEqualTo(reseller));
    }
    assertThat(house.actions()).containsOnly("identity.sign_in").hasSize(3);
  }

  @Test
  void the_token_is_kept_by_its_holder_alone() {
    var in = house.signedIn(reseller);

    assertThat(in.session().token().matches(in.token())).isTrue();
    assertThat(in.toString()).doesNotContain(in.token());
    assertThat(house.trail.entries().toString()).doesNotContain(in.token());
  }

  @Test
  void a_wrong_password_and_an_unknown_name_look_and_last_the_same() {
    assertThat(signIn("wrong")).isInstanceOf(WrongCredentials.class);
    assertThat(house.signIn("nobody", "wrong", HOME)).isInstanceOf(WrongCredentials.class);
    assertThat(house.signIn("no name at all \0", "wrong", HOME))
        .isInstanceOf(WrongCredentials.class);
    assertThat(house.passwords.asked()).isEqualTo(3);
  }

  @Test
  void after_ten_wrong_ones_even_the_right_one_waits() {
    fail(10);

    assertThat(signIn(PASSWORD)).isEqualTo(new Locked(Duration.ofMinutes(15)));
    assertThat(house.passwords.asked()).isEqualTo(10);
    house.clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(signIn(PASSWORD)).isInstanceOf(Locked.class);
    house.clock.advance(Duration.ofMillis(1));
    assertThat(signIn(PASSWORD)).isInstanceOf(SignedIn.class);
  }

  @Test
  void the_tenth_may_still_be_right_and_clears_the_account() {
    fail(9);
    assertThat(signIn(PASSWORD)).isInstanceOf(SignedIn.class);
    for (int i = 0; i < 10; i++) {
      assertThat(from("192.0.2." + (10 + i), "wrong")).isInstanceOf(WrongCredentials.class);
    }
  }

  @Test
  void an_account_is_locked_from_everywhere() {
    for (int i = 0; i < 10; i++) {
      assertThat(from("192.0.2." + (10 + i), "wrong")).isInstanceOf(WrongCredentials.class);
    }

    assertThat(from("192.0.2.99", PASSWORD)).isInstanceOf(Locked.class);
  }

  @Test
  void an_address_is_locked_for_all_accounts_and_own_successes_do_not_help() {
    var other = house.given(house.some.reseller());
    fail(5);
    assertThat(house.signedIn(other).account()).isEqualTo(other);
    for (int i = 0; i < 5; i++) {
      assertThat(house.signIn("nobody-" + i, "wrong", HOME)).isInstanceOf(WrongCredentials.class);
    }

    assertThat(house.signIn(other.username().value(), PASSWORD, HOME)).isInstanceOf(Locked.class);
    assertThat(house.signIn(other.username().value(), PASSWORD, new Origin("192.0.2.9", "")))
        .isInstanceOf(SignedIn.class);
  }

  @Test
  void a_suspended_account_is_told_so_only_with_the_right_password() {
    house.identity.accounts().update(reseller.suspended());

    assertThat(signIn("wrong")).isInstanceOf(WrongCredentials.class);
    assertThat(signIn(PASSWORD)).isEqualTo(new Refused("Account suspended"));
  }

  @Test
  void a_deleted_account_is_nobody() {
    house.identity.accounts().update(reseller.deleted());

    assertThat(signIn(PASSWORD)).isInstanceOf(WrongCredentials.class);
  }

  @Test
  void an_address_that_is_not_allowed_is_refused_and_written_down() {
    house
        .identity
        .accounts()
        .update(
            reseller
                .change()
                .allowedAddresses(AllowedAddresses.of(List.of("198.51.100.0/24")))
                .done());

    assertThat(signIn(PASSWORD)).isEqualTo(new Refused("Address not allowed"));
    assertThat(from("198.51.100.7", PASSWORD)).isInstanceOf(SignedIn.class);
    assertThat(house.actions())
        .containsExactlyInAnyOrder("identity.address_refused", "identity.sign_in");
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn("wrong")).isInstanceOf(WrongCredentials.class);
    }
  }

  private SignInResult signIn(String password) {
    return house.signIn(reseller.username().value(), password, HOME);
  }

  private SignInResult from(String address, String password) {
    return house.signIn(reseller.username().value(), password, new Origin(address, "request"));
  }
}
