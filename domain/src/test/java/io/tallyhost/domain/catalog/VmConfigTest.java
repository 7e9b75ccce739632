package io.tallyhost.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Virtual machines of a size of one's own: what they cost and how big they may be. */
final class VmConfigTest {

  private static final Location OPEN = new Location("fi-hel", "Helsinki", 1, true, true);
  private static final Location FULL = new Location("de-fra", "Frankfurt", 2, true, false);
  private static final Location CLOSED = new Location("us-nyc", "New York", 3, false, true);
  private static final VmPricing PRICES = new VmPricing(eur(100), eur(200), eur(30), 10);
  private static final VmOffer CUSTOM =
      new VmOffer(
          true,
          4,
          PRICES,
          new VmResources(1, 1, 10),
          new VmResources(64, 16, 1000),
          List.of(FULL, OPEN, CLOSED));
  private static final VmOffer STORAGE =
      new VmOffer(
          true,
          5,
          PRICES,
          new VmResources(2, 1, 1000),
          new VmResources(8, 4, 20_000),
          List.of(OPEN));
  private static final VmConfig CONFIG = new VmConfig(CUSTOM, STORAGE, eur(150), 4);

  private static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  @Test
  void a_month_of_a_size_is_the_sum_of_its_parts_and_begun_units_count() {
    assertThat(PRICES.of(new VmResources(2, 3, 40))).isEqualTo(eur(200 + 600 + 120));
    assertThat(PRICES.of(new VmResources(2, 3, 41))).isEqualTo(eur(200 + 600 + 150));
    assertThat(PRICES.of(VmResources.OF_PACKAGE)).isEqualTo(eur(0));
    assertThat(CONFIG.extraIpv4(0)).isEqualTo(eur(0));
    assertThat(CONFIG.extraIpv4(4)).isEqualTo(eur(600));
    assertThat(CONFIG.currency().getCurrencyCode()).isEqualTo("EUR");
    refused(() -> CONFIG.extraIpv4(5), "extraIpv4 must be a whole number from 0 to 4, received 5");
    refused(() -> CONFIG.extraIpv4(-1), "extraIpv4 must be");
  }

  @Test
  void each_type_but_presets_has_its_offer() {
    assertThat(CONFIG.offer(VmType.CUSTOM)).contains(CUSTOM);
    assertThat(CONFIG.offer(VmType.STORAGE)).contains(STORAGE);
    assertThat(CONFIG.offer(VmType.PRESET)).isEmpty();
    assertThat(CONFIG.with(STORAGE, CUSTOM).offer(VmType.CUSTOM)).contains(STORAGE);
  }

  @Test
  void an_offer_needs_a_place_that_is_open_and_has_room() {
    assertThat(CUSTOM.isAvailable()).isTrue();
    assertThat(CUSTOM.open()).containsExactly(OPEN);
    assertThat(CUSTOM.at("fi-hel")).contains(OPEN);
    assertThat(CUSTOM.at("de-fra")).isEmpty();
    assertThat(CUSTOM.at("nowhere")).isEmpty();
    assertThat(CUSTOM.withLocations(List.of(FULL, CLOSED)).isAvailable()).isFalse();
    assertThat(CUSTOM.withLocations(List.of(FULL.withRoom(true))).isAvailable()).isTrue();
    var off =
        new VmOffer(false, 4, PRICES, CUSTOM.smallest(), CUSTOM.biggest(), CUSTOM.locations());
    assertThat(off.isAvailable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,10,''",
    "64,16,1000,''",
    "0,1,10,ramGb",
    "65,1,10,ramGb",
    "1,0,10,cpuCores",
    "1,17,10,cpuCores",
    "1,1,9,diskGb",
    "1,1,1001,diskGb"
  })
  void a_size_is_within_its_limits(int ram, int cores, int disk, String wrong) {
    var size = new VmResources(ram, cores, disk);
    if (wrong.isEmpty()) {
      assertThat(CUSTOM.require(size, "diskGb")).isEqualTo(size);
    } else {
      refused(() -> CUSTOM.require(size, "diskGb"), wrong + " must be a whole number from");
    }
  }

  @Test
  void terabytes_are_spoken_of_in_terabytes() {
    refused(
        () -> STORAGE.require(new VmResources(2, 1, 21_000), "hddTb"),
        "hddTb must be a whole number from 1 to 20, received 21");
    refused(
        () -> CUSTOM.require(new VmResources(1, 1, 2000), "ssdGb"),
        "ssdGb must be a whole number from 10 to 1000, received 2000");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    var one = VmResources.OF_PACKAGE;
    refused(() -> offer(0, one, one), "package");
    refused(() -> offer(1, new VmResources(2, 1, 1), new VmResources(1, 1, 1)), "limits");
    refused(() -> offer(1, new VmResources(1, 2, 1), new VmResources(1, 1, 1)), "limits");
    refused(() -> offer(1, new VmResources(1, 1, 2), new VmResources(1, 1, 1)), "limits");
    refused(() -> new VmPricing(eur(-1), eur(0), eur(0), 1), "ram price");
    refused(() -> new VmPricing(eur(0), eur(-1), eur(0), 1), "cpu price");
    refused(() -> new VmPricing(eur(0), eur(0), eur(-1), 1), "disk price");
    refused(() -> new VmPricing(eur(0), eur(0), eur(0), 0), "disk unit");
    refused(() -> new VmConfig(CUSTOM, STORAGE, eur(-1), 1), "extra ipv4");
    refused(() -> new VmConfig(CUSTOM, STORAGE, eur(0), 65), "most extra ipv4");
    refused(() -> new VmConfig(CUSTOM, STORAGE, eur(0), -1), "most extra ipv4");
    refused(() -> new Location("x", "X", 0, true, true), "group");
    refused(() -> new VmResources(-1, 0, 0), "ramGb");
    refused(() -> new VmResources(0, -1, 0), "cpuCores");
    refused(() -> new VmResources(0, 0, -1), "diskGb");
  }

  @Test
  void limits_may_be_as_tight_as_a_single_size() {
    var only = new VmResources(2, 2, 20);
    var fixed = offer(1, only, only);

    assertThat(fixed.require(only, "ssdGb")).isEqualTo(only);
    assertThat(new VmConfig(fixed, fixed, eur(0), 64).mostExtraIpv4()).isEqualTo(64);
    assertThat(new VmConfig(fixed, fixed, eur(0), 0).mostExtraIpv4()).isZero();
  }

  private static VmOffer offer(int packageId, VmResources smallest, VmResources biggest) {
    return new VmOffer(true, packageId, PRICES, smallest, biggest, List.of());
  }

  @Test
  void a_machine_knows_what_the_hypervisor_must_know() {
    var spec = spec(1, 1, 64);
    assertThat(spec.isBuiltToOrder()).isTrue();
    assertThat(spec.withSize(new VmResources(2, 2, 20)).size())
        .isEqualTo(new VmResources(2, 2, 20));
    assertThat(spec.withExtraIpv4(3).extraIpv4()).isEqualTo(3);
    assertThat(
            new VmSpec(VmType.PRESET, "fi-hel", 1, 1, VmResources.OF_PACKAGE, 0).isBuiltToOrder())
        .isFalse();
    refused(() -> spec(0, 1, 0), "package");
    refused(() -> spec(1, 0, 0), "group");
    refused(() -> spec(1, 1, 65), "extraIpv4");
    refused(() -> spec(1, 1, -1), "extraIpv4");
  }

  private static VmSpec spec(int packageId, int group, int addresses) {
    return new VmSpec(
        VmType.CUSTOM, "fi-hel", packageId, group, new VmResources(1, 1, 10), addresses);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(InvalidValue.class).hasMessageStartingWith(message);
  }
}
