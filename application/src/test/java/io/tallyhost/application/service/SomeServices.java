package io.tallyhost.application.service;

import io.tallyhost.application.shared.Ids;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Services that tests begin with. */
public final class SomeServices {

  public static final Instant NOW = Instant.parse("2030-01-01T00:00:00.123Z");

  private SomeServices() {}

  public static VmSpec machine() {
    return new VmSpec(VmType.CUSTOM, "fi-hel", 4, 1, new VmResources(4, 2, 60), 1);
  }

  /** To be made, and metered at one cent an hour. */
  public static Service pending(Ids ids, Owner owner, long serial) {
    return new Service(
        new ServiceId(ids.next()),
        serial,
        owner,
        Optional.empty(),
        ServiceKind.VPS,
        "vm-custom",
        ServiceStatus.PENDING,
        "edge-fi-01",
        Optional.empty(),
        Optional.of(machine()),
        Map.of("note", "a \"quoted\" one, {really}"),
        ServiceBilling.hourly(Money.of("EUR", 499)),
        Set.of(),
        Provisioning.WORKING,
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  public static Service active(Ids ids, Owner owner, long serial, String server) {
    return pending(ids, owner, serial).change().bound(server).change().activated();
  }
}
