package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PanelAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cp.example.test",
        "https://cp.example.test/",
        "HTTPS://cp.example.test:8443",
        "http://127.0.0.1:8080",
        "http://LOCALHOST:1",
        "http://[::1]:8080"
      })
  void a_bare_address_is_accepted(String text) {
    assertThat(PanelAddress.of(text).api("/connect").getPath()).isEqualTo("/api/v1/connect");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cp.example.test",
        "http://127.0.0.1.example.test",
        "http://localhost.example.test",
        "http://127.0.0.1@example.test",
        "https://user:secret@cp.example.test",
        "https://cp.example.test/api/v1",
        "https://cp.example.test?x=1",
        "https://cp.example.test#x",
        "ftp://cp.example.test",
        "cp.example.test",
        "https://",
        "",
        "not a url"
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> PanelAddress.of(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_console_is_reached_at_the_panels_own_host_only() {
    var address = PanelAddress.of("https://cp.example.test:8443");

    assertThat(address.webSocket("/vnc/?token=a"))
        .contains(URI.create("wss://cp.example.test:8443/vnc/?token=a"));
    assertThat(address.webSocket("wss://elsewhere.test/vnc/?token=a")).isEmpty();
    assertThat(address.webSocket("//elsewhere.test/vnc")).isEmpty();
    assertThat(address.webSocket("not a url")).isEmpty();
    assertThat(address.webSocket("")).isEmpty();
  }

  @Test
  void a_token_is_never_printed() {
    assertThat(new ApiToken("top-secret").toString()).doesNotContain("top-secret");
    assertThatThrownBy(() -> new ApiToken("top\nsecret")).hasMessageNotContaining("secret\n");
    assertThatThrownBy(() -> new ApiToken("töp")).hasMessageNotContaining("töp");
  }
}
