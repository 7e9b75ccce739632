package io.tallyhost.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, 203.0.113.5",
    "10.0.0.0/8, 10.255.255.255",
    "10.0.0.5/8, 10.9.9.9",
    "0.0.0.0/0, 198.51.100.1",
    "192.0.2.128/25, 192.0.2.128",
    "203.0.113.5/32, ::ffff:203.0.113.5",
    "::ffff:203.0.113.5, 203.0.113.5",
    "10.0.0.0/8, ::ffff:0a01:0203",
    "2001:db8::/32, 2001:db8:ffff::1",
    "2001:db8::1, 2001:0DB8:0:0:0:0:0:1",
    "2001:db8::/33, 2001:db8:7fff::",
    "::1, 0:0:0:0:0:0:0:1",
    "::/0, 2001:db8::",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "fe80::/10, febf::1",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0"
  })
  void an_address_within_is_allowed(String entry, String address) {
    assertThat(AllowedAddresses.of(List.of(entry)).allow(address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, 203.0.113.6",
    "10.0.0.0/8, 11.0.0.0",
    "192.0.2.128/25, 192.0.2.127",
    "2001:db8::/33, 2001:db8:8000::",
    "2001:db8::/32, 2001:db9::",
    "0.0.0.0/0, ::1",
    "::/0, 127.0.0.1",
    "fe80::/10, fec0::1",
    "127.0.0.1, localhost",
    "127.0.0.1, 127.0.0.1.",
    "127.0.0.1, 127.1",
    "127.0.0.1, ''"
  })
  void any_other_is_not(String entry, String address) {
    assertThat(AllowedAddresses.of(List.of(entry)).allow(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "10.1",
        "0x7f.0.0.1",
        "256.0.0.1",
        "01.2.3.4",
        "1.2.3.4.5",
        "1.2.3.",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/08",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "::/129",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "g::",
        "::1.2.3",
        "1.2.3.4::",
        "::ffff:10.0.0.1/33",
        "example.test",
        "fe80::1%eth0",
        "10.0.0.0 /8"
      })
  void a_malformed_entry_is_refused(String entry) {
    assertThatThrownBy(() -> AllowedAddresses.of(List.of(entry)))
        .isInstanceOfSatisfying(
            InvalidValue.class, refused -> assertThat(refused.field()).isEqualTo("allowed_ips"));
  }

  @Test
  void no_entry_means_from_anywhere() {
    assertThat(AllowedAddresses.anywhere().allow("198.51.100.7")).isTrue();
    assertThat(AllowedAddresses.anywhere().entries()).isEmpty();
  }

  @Test
  void one_of_many_is_enough_and_all_are_kept_as_written() {
    var list = AllowedAddresses.of(List.of(" 10.0.0.0/8", "2001:DB8::1"));

    assertThat(list.allow("2001:db8::1")).isTrue();
    assertThat(list.entries()).containsExactly("10.0.0.0/8", "2001:DB8::1");
    assertThat(list).hasToString("10.0.0.0/8, 2001:DB8::1");
  }

  @Test
  void there_are_at_most_a_hundred() {
    assertThat(AllowedAddresses.of(Collections.nCopies(100, "::1")).entries()).hasSize(100);
    assertThatThrownBy(() -> AllowedAddresses.of(Collections.nCopies(101, "::1")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void who_comes_from_the_same_64_bits_of_ipv6_is_the_same_neighbour() {
    assertThat(IpAddress.neighbourhood("2001:db8:0:1::7"))
        .isEqualTo(IpAddress.neighbourhood("2001:db8:0:1:ffff::9"))
        .isEqualTo("20010db800000001/64")
        .isNotEqualTo(IpAddress.neighbourhood("2001:db8:0:2::7"));
    assertThat(IpAddress.neighbourhood("203.0.113.5")).isEqualTo("203.0.113.5");
    assertThat(IpAddress.neighbourhood("unknown")).isEqualTo("unknown");
  }
}
