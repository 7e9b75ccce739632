package io.tallyhost.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.identity.RedeemLink;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.identity.Password;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class PasswordResetTest {

  private static final Origin ELSEWHERE = new Origin("198.51.100.9", "request");

  private final IdentityHouse house = new IdentityHouse();
  private final Account reseller = house.given(house.some.reseller());

  @Test
  void a_link_works_for_thirty_minutes() {
    request(reseller.email(), IdentityHouse.HOME);
    var sent = house.linkMail.sent().get(0);
    assertThat(sent.purpose()).isEqualTo(Purpose.PASSWORD_RESET);
    assertThat(sent.to().id()).isEqualTo(reseller.id());

    house.clock.advance(Duration.ofMinutes(30));
    var command = new RedeemLink.Command(sent.token(), new Password("a-new-password"));
    assertThatThrownBy(() -> house.redeemLink().handle(command, IdentityHouse.HOME))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobody_gets_a_link_who_is_not_there_or_was_deleted() {
    house.identity.accounts().update(reseller.deleted());
    request(reseller.email(), IdentityHouse.HOME);
    request(new EmailAddress("nobody@example.test"), IdentityHouse.HOME);

    assertThat(house.linkMail.sent()).isEmpty();
  }

  @Test
  void nobody_is_looked_for_before_everybody_has_the_same_answer() {
    var later = new ArrayList<Runnable>();
    var desk = house.requestPasswordReset(later::add);

    assertThat(desk.handle(reseller.email(), IdentityHouse.HOME)).isEmpty();
    assertThat(desk.handle(new EmailAddress("nobody@example.test"), IdentityHouse.HOME)).isEmpty();
    assertThat(later).hasSize(2);
    assertThat(house.linkMail.sent()).isEmpty();

    later.forEach(Runnable::run);
    assertThat(house.linkMail.sent()).hasSize(1);
  }

  @Test
  void where_no_mail_is_sent_nothing_is_pretended() {
    house.linkMail.tearDown();

    assertThatThrownBy(() -> request(reseller.email(), IdentityHouse.HOME))
        .isInstanceOf(Unavailable.class);
    assertThatThrownBy(
            () ->
                house
                    .issueHandoverLink()
                    .mailed(house.principal(house.given(house.some.operator())), reseller.id()))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void one_mailbox_is_not_flooded_from_many_addresses() {
    for (int i = 0; i < 30; i++) {
      request(reseller.email(), new Origin("198.51.100." + i, "request"));
    }

    assertThat(house.linkMail.sent()).hasSize(10);
  }

  @Test
  void a_sign_in_from_a_new_address_is_told_but_not_the_first_one() {
    signIn(IdentityHouse.HOME);
    signIn(IdentityHouse.HOME);
    assertThat(house.outbox.events()).isEmpty();

    signIn(ELSEWHERE);
    signIn(ELSEWHERE);
    assertThat(house.outbox.events())
        .extracting(Event::type)
        .containsExactly("identity.new_address");
    assertThat(house.outbox.events().get(0).facts()).containsEntry("address", "198.51.100.9");
  }

  @Test
  void addresses_within_one_ipv6_network_are_one_place() {
    signIn(new Origin("2001:db8:1:2::1", "request"));
    signIn(new Origin("2001:db8:1:2:aaaa::9", "request"));
    assertThat(house.outbox.events()).isEmpty();

    signIn(new Origin("2001:db8:1:3::1", "request"));
    assertThat(house.outbox.events()).hasSize(1);
  }

  private void request(EmailAddress email, Origin origin) {
    var unused = house.requestPasswordReset().handle(email, origin);
  }

  private void signIn(Origin origin) {
    var unused = house.signIn(reseller.username().value(), SomeAccounts.PASSWORD, origin);
  }
}
