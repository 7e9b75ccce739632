package io.tallyhost.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.Notice;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SmsMessengerTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Notice NOTICE =
      new Notice(
          "cevent000000000000000000a",
          "wallet.low",
          new Contact(
              new EmailAddress("ann@mail.test"), Optional.empty(), Optional.of("+358401234567")),
          Language.EN,
          Map.of());

  private final TestClock clock = TestClock.at("2026-04-23T10:00:05Z");

  @Test
  void the_connector_gets_number_and_words_signed() {
    try (var connector = Listening.saying(202)) {
      messenger(connector).send(NOTICE);

      var heard = connector.heard().get(0);
      assertThat(heard.body())
          .isEqualTo(
              "{\"id\":\"cevent000000000000000000a\",\"to\":\"+358401234567\",\"text\":\"Low\"}");
      assertThat(
              new StandardWebhookSignature(SECRET)
                  .verifies(
                      String.valueOf(heard.headers().get("webhook-signature")),
                      NOTICE.id(),
                      clock.instant(),
                      heard.body()))
          .isTrue();
    }
  }

  @Test
  void a_connector_that_says_no_has_not_brought_it() {
    try (var connector = Listening.saying(500)) {
      assertThatThrownBy(() -> messenger(connector).send(NOTICE))
          .isInstanceOf(NotDelivered.class)
          .hasMessage("The SMS connector answered 500");
    }
  }

  private SmsMessenger messenger(Listening connector) {
    return new SmsMessenger(
        new SignedPost.Settings(connector.address("/sms"), new StandardWebhookSignature(SECRET)),
        notice -> "Low",
        clock);
  }
}
