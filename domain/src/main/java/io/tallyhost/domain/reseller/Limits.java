package io.tallyhost.domain.reseller;

import io.tallyhost.domain.shared.InvalidValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How much of each resource there may be; −1 means any amount. Every resource has a limit. */
public record Limits(Map<Resource, Long> most) {

  public static final long UNLIMITED = -1;
  private static final long MOST = 1_000_000_000_000L;

  public Limits {
    var complete = new EnumMap<Resource, Long>(Resource.class);
    for (var resource : Resource.values()) {
      complete.put(resource, within(resource, most.getOrDefault(resource, UNLIMITED)));
    }
    most = Collections.unmodifiableMap(complete);
  }

  public long of(Resource resource) {
    return Optional.ofNullable(most.get(resource)).orElse(UNLIMITED);
  }

  public boolean isUnlimited(Resource resource) {
    return of(resource) == UNLIMITED;
  }

  /** The named limits replaced, the others kept. */
  public Limits merged(Map<Resource, Long> changes) {
    var result = new EnumMap<Resource, Long>(Resource.class);
    result.putAll(most);
    result.putAll(changes);
    return new Limits(result);
  }

  /** The lower of both, resource by resource. */
  public Limits narrowedTo(Limits other) {
    var result = new EnumMap<Resource, Long>(Resource.class);
    most.forEach((resource, limit) -> result.put(resource, lower(limit, other.of(resource))));
    return new Limits(result);
  }

  /** The first resource of which these limits allow more than the others do. */
  public Optional<Resource> firstBeyond(Limits other) {
    return Arrays.stream(Resource.values())
        .filter(it -> !other.isUnlimited(it))
        .filter(it -> isUnlimited(it) || of(it) > other.of(it))
        .findFirst();
  }

  private static long lower(long one, long other) {
    if (one == UNLIMITED || other == UNLIMITED) {
      return Math.max(one, other);
    }
    return Math.min(one, other);
  }

  private static long within(Resource resource, long limit) {
    InvalidValue.unless(
        limit >= UNLIMITED && limit <= MOST,
        resource.name().toLowerCase(Locale.ROOT),
        limit,
        "a whole number from 0 to 1000000000000, or -1 for unlimited");
    return limit;
  }
}
