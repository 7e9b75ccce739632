package io.tallyhost.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardWebhookSignatureTest {

  // The example that the libraries of the standard are tested with.
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final StandardWebhookSignature signature = new StandardWebhookSignature(SECRET);

  @Test
  void it_signs_as_the_standard_does() {
    assertThat(signature.headers(ID, AT, BODY))
        .containsExactly(
            entry("webhook-id", ID),
            entry("webhook-timestamp", "1614265330"),
            entry("webhook-signature", SIGNATURE));
  }

  @Test
  void the_published_verifier_accepts_it_and_nothing_else() throws Exception {
    var verifier = new Webhook(SECRET);
    var headers = headers(Instant.now());

    verifier.verify(BODY, headers);

    assertThatThrownBy(() -> verifier.verify(BODY + " ", headers))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> verifier.verify(BODY, headers(Instant.now().minusSeconds(301))))
        .isInstanceOf(WebhookVerificationException.class);
    var another = StandardWebhookSignature.secretOf(new byte[32]);
    assertThatThrownBy(() -> new Webhook(another).verify(BODY, headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  private Map<String, List<String>> headers(Instant at) {
    var headers = new HashMap<String, List<String>>();
    signature.headers(ID, at, BODY).forEach((name, value) -> headers.put(name, List.of(value)));
    return headers;
  }

  @Test
  void one_right_signature_of_several_is_enough_and_a_changed_request_has_none() {
    assertThat(signature.verifies("v1,AAAA " + SIGNATURE, ID, AT, BODY)).isTrue();
    assertThat(signature.verifies(SIGNATURE, "msg_other", AT, BODY)).isFalse();
    assertThat(signature.verifies(SIGNATURE, ID, AT.plusSeconds(1), BODY)).isFalse();
    assertThat(signature.verifies(SIGNATURE, ID, AT, BODY + " ")).isFalse();
    assertThat(signature.verifies("", ID, AT, BODY)).isFalse();
  }

  @Test
  void a_secret_is_told_in_the_form_in_which_it_is_read() {
    var bytes = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));

    assertThat(StandardWebhookSignature.secretOf(bytes)).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ", "whsec_!"})
  void what_is_no_secret_is_refused_and_not_repeated(String secret) {
    assertThatThrownBy(() -> new StandardWebhookSignature(secret))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("(hidden)");
  }
}
