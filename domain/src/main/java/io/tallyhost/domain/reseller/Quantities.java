package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/** How much of each resource: granted, used. What is not named is zero. */
public record Quantities(Map<Resource, Long> amounts) {

  private static final long MOST = 1_000_000_000_000L;
  private static final Quantities NONE = new Quantities(Map.of());

  public Quantities {
    var complete = new EnumMap<Resource, Long>(Resource.class);
    for (var resource : Resource.values()) {
      complete.put(resource, within(resource, amounts.getOrDefault(resource, 0L)));
    }
    amounts = Collections.unmodifiableMap(complete);
  }

  public static Quantities none() {
    return NONE;
  }

  public long of(Resource resource) {
    return Optional.ofNullable(amounts.get(resource)).orElse(0L);
  }

  public Quantities plus(Quantities other) {
    return each(other, Math::addExact);
  }

  public Quantities minus(Quantities other) {
    return each(other, Math::subtractExact);
  }

  /** The same with another amount of one resource. */
  public Quantities with(Resource resource, long amount) {
    var changed = new EnumMap<Resource, Long>(Resource.class);
    changed.putAll(amounts);
    changed.put(resource, amount);
    return new Quantities(changed);
  }

  private Quantities each(Quantities other, LongBinaryOperator operation) {
    var result = new EnumMap<Resource, Long>(Resource.class);
    amounts.forEach(
        (resource, amount) ->
            result.put(resource, operation.applyAsLong(amount, other.of(resource))));
    return new Quantities(result);
  }

  private static long within(Resource resource, long amount) {
    InvalidValue.unless(
        amount >= 0 && amount <= MOST,
        resource.name().toLowerCase(Locale.ROOT),
        amount,
        "a whole number from 0 to 1000000000000");
    return amount;
  }
}
