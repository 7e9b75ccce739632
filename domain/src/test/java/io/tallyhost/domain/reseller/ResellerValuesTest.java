package io.tallyhost.domain.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.shared.InvalidValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResellerValuesTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, 203.0.113.5",
    "2001:DB8:0:0::1, 2001:db8::1",
    "::, ::",
    "::1, ::1",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "fe80:0:0:0:0:0:0:0, fe80::",
    "::ffff:10.0.0.1, 10.0.0.1"
  })
  void an_address_is_written_in_one_way(String written, String canonical) {
    assertThat(HostAddress.parse(written).text()).isEqualTo(canonical);
    assertThat(HostAddress.parse(canonical)).isEqualTo(HostAddress.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "203.0.113.256", "1.2.3", "host.test", "1::2::3", "10.0.0.0/8"})
  void what_is_no_address_is_refused(String text) {
    refused(() -> HostAddress.parse(text));
  }

  @Test
  void merging_limits_keeps_what_is_not_named() {
    var merged = ResellerPackage.STANDARD.limits().merged(Map.of(Resource.USERS, 100L));

    assertThat(merged.of(Resource.USERS)).isEqualTo(100);
    assertThat(merged.of(Resource.DOMAINS)).isEqualTo(10);
    refused(() -> merged.merged(Map.of(Resource.USERS, -2L)));
  }

  @Test
  void unlimited_is_more_than_any_limit() {
    var limited = ResellerPackage.STANDARD.limits();
    var free = new Limits(Map.of());

    assertThat(free.firstBeyond(limited)).contains(Resource.USERS);
    assertThat(limited.firstBeyond(free)).isEmpty();
    assertThat(free.narrowedTo(limited)).isEqualTo(limited);
  }

  @Test
  void a_scope_is_narrowed_to_what_lies_in_both() {
    var own = NetworkScope.of(List.of("b", "a"));
    var parents = NetworkScope.of(List.of("b", "c"));

    assertThat(own.narrowedTo(parents)).isEqualTo(NetworkScope.of(List.of("b")));
    assertThat(NetworkScope.everywhere().narrowedTo(parents)).isEqualTo(parents);
    assertThat(own.isWithin(parents)).isFalse();
    assertThat(own.isWithin(NetworkScope.everywhere())).isTrue();
    assertThat(NetworkScope.everywhere().isWithin(own)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.99", "100.01", "1.001"})
  void a_ratio_out_of_range_is_refused(String ratio) {
    refused(() -> new Overselling(true, new BigDecimal(ratio)));
  }

  @Test
  void what_may_be_promised_is_rounded_down() {
    assertThat(new Overselling(true, new BigDecimal("1.55")).promisable(5)).isEqualTo(7);
    assertThat(new Overselling(false, new BigDecimal("1.55")).promisable(5)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "-a.test", "a..test", "a.test.", "1.2.3.4", "exa mple.test"})
  void what_is_no_host_name_is_refused(String text) {
    refused(() -> new HostName(text));
  }

  @Test
  void name_servers_are_two_to_eight_different_ones() {
    assertThat(Nameservers.of(List.of("NS1.a.test", "ns2.a.test")).hosts())
        .containsExactly(new HostName("ns1.a.test"), new HostName("ns2.a.test"));
    refused(() -> Nameservers.of(List.of("ns1.a.test", "NS1.A.test")));
    refused(() -> Nameservers.of(List.of()));
  }

  private static void refused(Supplier<Object> attempt) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(attempt::get);
  }
}
