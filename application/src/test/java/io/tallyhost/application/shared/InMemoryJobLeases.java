package io.tallyhost.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link JobLeases} in memory. */
public final class InMemoryJobLeases implements JobLeases {

  private final Map<String, Lease> leases = new ConcurrentHashMap<>();

  @Override
  public synchronized Optional<Lease> take(
      String job, String holder, Instant now, Duration length) {
    var before = Optional.ofNullable(leases.get(job));
    if (before.filter(it -> now.isBefore(it.until())).isPresent()) {
      return Optional.empty();
    }
    var fence = before.map(Lease::fence).orElse(0L) + 1;
    var lease = new Lease(job, holder, fence, now.plus(length));
    leases.put(job, lease);
    return Optional.of(lease);
  }

  @Override
  public synchronized Optional<Lease> renew(Lease lease, Instant now, Duration length) {
    return current(lease)
        .map(
            it -> {
              var longer = new Lease(it.job(), it.holder(), it.fence(), now.plus(length));
              leases.put(it.job(), longer);
              return longer;
            });
  }

  @Override
  public synchronized boolean holds(Lease lease) {
    return current(lease).isPresent();
  }

  @Override
  public synchronized void release(Lease lease) {
    current(lease)
        .ifPresent(
            it ->
                leases.put(it.job(), new Lease(it.job(), it.holder(), it.fence(), Instant.EPOCH)));
  }

  private Optional<Lease> current(Lease lease) {
    return Optional.ofNullable(leases.get(lease.job()))
        .filter(it -> it.fence() == lease.fence() && it.until().isAfter(Instant.EPOCH));
  }
}
