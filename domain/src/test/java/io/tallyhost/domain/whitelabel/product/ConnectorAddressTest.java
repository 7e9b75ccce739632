package io.tallyhost.domain.whitelabel.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectorAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.test,true", "http://127.0.0.1:1,true", "http://localhost/x,true", "demo,true",
    "http://a.test,false", "ftp://a.test,false", "https://u@a.test,false", "https://,false",
    "a b,false", "mailto:x,false"
  })
  void a_connector_is_reached_safely_or_not_at_all(String address, boolean isGood) {
    if (isGood) {
      assertThat(new ConnectorAddress(address).isDemo()).isEqualTo(address.equals("demo"));
    } else {
      assertThatThrownBy(() -> new ConnectorAddress(address)).isInstanceOf(InvalidValue.class);
    }
  }
}
