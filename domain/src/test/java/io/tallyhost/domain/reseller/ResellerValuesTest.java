package io.tallyhost.domain.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallyhost.domain.shared.InvalidValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

  @Test
  void as_many_may_be_granted_as_there_may_be_and_the_first_beyond_is_named() {
    var five = new Limits(Map.of(Resource.USERS, 5L, Resource.DOMAINS, 5L));
    var six = five.merged(Map.of(Resource.DOMAINS, 6L));

    assertThat(five.firstBeyond(five)).isEmpty();
    assertThat(five.firstBeyond(six)).isEmpty();
    assertThat(six.firstBeyond(five)).contains(Resource.DOMAINS);
    assertThat(six.narrowedTo(five)).isEqualTo(five);
    assertThat(five.narrowedTo(six)).isEqualTo(five);
    assertThat(five.merged(Map.of(Resource.USERS, 1_000_000_000_000L)).of(Resource.USERS))
        .isEqualTo(1_000_000_000_000L);
    refused(() -> five.merged(Map.of(Resource.USERS, 1_000_000_000_001L)));
  }

  @Test
  void amounts_are_counted_from_zero_to_a_million_millions() {
    var most = Quantities.none().with(Resource.USERS, 1_000_000_000_000L);

    assertThat(most.minus(most)).isEqualTo(Quantities.none());
    assertThat(Quantities.none().plus(most)).isEqualTo(most);
    refused(() -> most.plus(Quantities.none().with(Resource.USERS, 1)));
    refused(() -> Quantities.none().minus(most));
  }

  @Test
  void the_ends_of_each_range_belong_to_it() {
    assertThat(new Overselling(true, BigDecimal.ONE).promisable(7)).isEqualTo(7);
    assertThat(new Overselling(true, new BigDecimal("100.00")).promisable(7)).isEqualTo(700);
    assertThat(Nameservers.of(hosts(8)).hosts()).hasSize(8);
    refused(() -> Nameservers.of(hosts(9)));
    refused(() -> new Nameservers(List.of(new HostName("ns1.a.test"))));
    assertThat(NetworkScope.of(hosts(200)).names().orElseThrow()).hasSize(200);
    refused(() -> NetworkScope.of(hosts(201)));
  }

  private static List<String> hosts(int many) {
    return IntStream.range(0, many).mapToObj(i -> "ns" + i + ".a.test").toList();
  }

  @Test
  void the_check_of_connections_is_inherited_or_overruled() {
    assertThat(WanCheck.named("inherit")).isEqualTo(WanCheck.INHERIT);
    assertThat(WanCheck.named("off").wireName()).isEqualTo("off");
    assertThat(WanCheck.INHERIT.under(WanCheck.OFF)).isEqualTo(WanCheck.OFF);
    assertThat(WanCheck.ON.under(WanCheck.OFF)).isEqualTo(WanCheck.ON);
    refused(() -> WanCheck.named("OFF"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Big", "-big", "a b"})
  void a_package_has_a_plain_name(String name) {
    refused(() -> new ResellerPackage(name, new Limits(Map.of()), Grants.none()));
  }

  @Test
  void values_print_as_they_are_written() {
    assertThat(HostAddress.parse("2001:db8::1")).hasToString("2001:db8::1");
    assertThat(HostAddress.parse("1:2:3:4:5:6:7:8")).hasToString("1:2:3:4:5:6:7:8");
    assertThat(new HostName("NS1.a.test")).hasToString("ns1.a.test");
  }

  private static void refused(Supplier<Object> attempt) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(attempt::get);
  }
}
