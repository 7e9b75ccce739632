package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Test
  void nothing_said_means_the_usual_but_never_without_a_secret_key() {
    var settings = read(Map.of("TALLYHOST_SECRET_KEY", KEY));
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(7070);
    assertThat(settings.demo()).isFalse();
    assertThat(settings.toString()).doesNotContain(KEY);
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("TALLYHOST_SECRET_KEY must be 32 random bytes");
  }

  @ParameterizedTest
  @CsvSource({"--port=8081,", "--port,8081", "--TALLYHOST_PORT=8081,", "--tallyhost-port,8081"})
  void a_flag_wins_over_the_environment(String flag, String value) {
    var environment = Map.of("TALLYHOST_PORT", "7071", "TALLYHOST_DEMO", "true");
    var texts = value == null ? Texts.of(environment, flag) : Texts.of(environment, flag, value);
    assertThat(Settings.read(texts).port()).isEqualTo(8081);
  }

  @ParameterizedTest
  @CsvSource({
    "TALLYHOST_HOST,no such host",
    "TALLYHOST_PORT,65536",
    "TALLYHOST_PORT,-1",
    "TALLYHOST_PORT,x",
    "TALLYHOST_DB_URL,postgres://localhost/x",
    "TALLYHOST_DB_OWNER_URL,postgres://localhost/x",
    "TALLYHOST_DB_OWNER_URL,jdbc:postgresql://localhost/x?user=owner",
    "TALLYHOST_SECRET_KEY,c2hvcnQ=",
    "TALLYHOST_SECRET_KEY,not base64!",
    "TALLYHOST_DEMO,yes",
    "TALLYHOST_TEST_CLOCK,1",
    "TALLYHOST_ADMIN_EMAIL,nobody",
    "TALLYHOST_ADMIN_PASSWORD,short",
    "TALLYHOST_TRUSTED_PROXIES,10.0.0.0/33",
    "TALLYHOST_TRUSTED_PROXIES,localhost",
    "TALLYHOST_VIRTFUSION_URL,https://panel.test",
    "TALLYHOST_VIRTFUSION_TOKEN,abc",
    "TALLYHOST_TELEGRAM_TOKEN,12345:AAFake_token-for-tests",
    "TALLYHOST_TELEGRAM_CHAT,-100200",
    "TALLYHOST_TELEGRAM_URL,ftp://telegram.test",
    "TALLYHOST_STAFF_WEBHOOK_URL,http://staff.test/x",
    "TALLYHOST_STAFF_WEBHOOK_SECRET,whsec_short",
    "TALLYHOST_SMS_URL,https://sms.test/send",
    "TALLYHOST_SMS_SECRET,whsec_short",
    "TALLYHOST_PUBLIC_URL,http://panel.test",
    "TALLYHOST_PUBLIC_URL,https://panel.test?a=b",
    "TALLYHOST_PUBLIC_URL,panel.test",
  })
  void a_bad_value_is_named(String name, String value) {
    assertThatThrownBy(() -> read(with(name, value)))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({
    "https://panel.test,true",
    "http://127.0.0.1:8080,true",
    "http://localhost:8080/,true",
    "http://panel.test,false",
    "https://panel.test/api/v1,false",
    "https://user@panel.test,false",
    "ftp://panel.test,false",
    "nonsense,false"
  })
  void the_panel_is_reached_safely_or_on_this_machine(String address, boolean isGood) {
    var values =
        Map.of(
            "TALLYHOST_SECRET_KEY", KEY,
            "TALLYHOST_VIRTFUSION_URL", address,
            "TALLYHOST_VIRTFUSION_TOKEN", "t0ken");
    if (isGood) {
      assertThat(read(values).virtfusion()).isPresent();
    } else {
      assertThatThrownBy(() -> read(values)).isInstanceOf(BadSetting.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TALLYHOST_PUBLIC_URL",
        "TALLYHOST_VIRTFUSION_URL",
        "TALLYHOST_TELEGRAM_URL",
        "TALLYHOST_SMS_URL"
      })
  void a_password_in_an_address_is_refused_and_not_repeated(String name) {
    assertThatThrownBy(() -> read(with(name, "https://me:s3cret@panel.test/")))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void a_word_after_a_switch_is_a_command() {
    var texts = Texts.of(Map.of(), "--demo", "verify");
    assertThat(texts.words()).containsExactly("verify");
    assertThat(texts.flag("DEMO")).isTrue();
  }

  @Test
  void an_unknown_flag_is_refused() {
    assertThatThrownBy(() -> Texts.of(Map.of(), "--prot=1"))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("--prot");
  }

  private static Map<String, String> with(String name, String value) {
    var values = new HashMap<>(Map.of("TALLYHOST_SECRET_KEY", KEY));
    values.put(name, value);
    return values;
  }

  private static Settings read(Map<String, String> values) {
    return Settings.read(Texts.of(values));
  }
}
