package io.tallyhost.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.test,a.test,443,/,true",
    "http://a.test,a.test,80,/,false",
    "https://a.test:8443/x/y?z=1,a.test,8443,/x/y?z=1,true",
    "http://[::1]:8080?q,::1,8080,/?q,false",
    "' https://a.test/ ',a.test,443,/,true",
    "https://a.test:65535/,a.test,65535,/,true"
  })
  void it_says_where_to_go(String text, String host, int port, String target, boolean encrypted) {
    var address = WebhookAddress.parse(text);

    assertThat(address.host()).isEqualTo(host);
    assertThat(address.port()).isEqualTo(port);
    assertThat(address.target()).isEqualTo(target);
    assertThat(address.isEncrypted()).isEqualTo(encrypted);
    assertThat(address).hasToString(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.test",
        "ftp://a.test",
        "https:///x",
        "https://u:p@a.test",
        "https://a.test/#x",
        "https://a.test:0/",
        "https://a.test:65536/",
        "https://a.test/\u00e9",
        "https://a b.test",
        "mailto:x@a.test",
        "//a.test/x"
      })
  void anything_else_is_none(String text) {
    assertThatThrownBy(() -> WebhookAddress.parse(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void it_is_not_endless() {
    var most = "https://a.test/" + "x".repeat(1985);
    assertThat(WebhookAddress.parse(most)).hasToString(most);
    assertThatThrownBy(() -> WebhookAddress.parse(most + "x")).isInstanceOf(InvalidValue.class);
  }
}
