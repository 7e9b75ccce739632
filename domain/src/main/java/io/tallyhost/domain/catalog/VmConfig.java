package io.tallyhost.domain.catalog;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Currency;
import java.util.Optional;

/**
 * What machines built to order cost in one currency, and how many more addresses one may have.
 *
 * @param extraIpv4 what one more address costs a month
 */
public record VmConfig(VmOffer custom, VmOffer storage, Money extraIpv4, int mostExtraIpv4) {

  public static final int GB_PER_TB = 1000;

  public VmConfig {
    InvalidValue.unless(!extraIpv4.isNegative(), "extra ipv4", extraIpv4, "zero or more");
    InvalidValue.unless(
        mostExtraIpv4 >= 0 && mostExtraIpv4 <= VmSpec.MOST_EXTRA_IPV4,
        "most extra ipv4",
        mostExtraIpv4,
        "0 to 64");
  }

  public Currency currency() {
    return extraIpv4.currency();
  }

  /** What is offered of that type; presets are in the catalogue instead. */
  public Optional<VmOffer> offer(VmType type) {
    return switch (type) {
      case CUSTOM -> Optional.of(custom);
      case STORAGE -> Optional.of(storage);
      case PRESET -> Optional.empty();
    };
  }

  /** That many more addresses a month. */
  public Money extraIpv4(int addresses) {
    InvalidValue.unless(
        addresses >= 0 && addresses <= mostExtraIpv4,
        "extraIpv4",
        addresses,
        "a whole number from 0 to " + mostExtraIpv4);
    return extraIpv4.times(addresses);
  }

  public VmConfig with(VmOffer otherCustom, VmOffer otherStorage) {
    return new VmConfig(otherCustom, otherStorage, extraIpv4, mostExtraIpv4);
  }
}
