package io.tallyhost.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceCensus;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link ServiceCensus} promises; others may have services beside those made here. */
public abstract class ServiceCensusContract {

  private final RandomIds ids = new RandomIds();

  protected abstract ServiceCensus census();

  protected abstract Services services();

  @Test
  void each_is_counted_where_it_stands_now() {
    var before = census().byStatus();
    var one = pending();
    var other = pending();
    services().add(one);
    services().add(other);
    services().add(pending());
    services().update(one.change().bound("9" + one.serial()).change().activated());
    services().update(other.change().terminated(SomeServices.NOW));

    assertThat(more(before))
        .isEqualTo(
            Map.of(
                ServiceStatus.PENDING, 1L, ServiceStatus.ACTIVE, 1L, ServiceStatus.TERMINATED, 1L));
  }

  @Test
  void what_another_took_the_place_of_is_not_counted() {
    var before = census().byStatus();
    var old = pending();
    var next = pending();
    services().add(old);
    services().add(next);
    services().update(old.change().replacedBy(next.id(), SomeServices.NOW));

    assertThat(more(before)).isEqualTo(Map.of(ServiceStatus.PENDING, 1L));
  }

  private Map<ServiceStatus, Long> more(Map<ServiceStatus, Long> before) {
    var more = new EnumMap<ServiceStatus, Long>(ServiceStatus.class);
    census()
        .byStatus()
        .forEach((status, now) -> more.put(status, now - before.getOrDefault(status, 0L)));
    more.values().removeIf(count -> count == 0);
    return more;
  }

  private Service pending() {
    var owner = Owner.topLevel(new AccountId(ids.next()));
    return SomeServices.pending(ids, owner, services().nextSerial());
  }
}
