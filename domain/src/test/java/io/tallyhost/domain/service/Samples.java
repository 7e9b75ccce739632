package io.tallyhost.domain.service;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Services that tests talk about. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  static final Instant LATER = NOW.plusSeconds(60);
  static final AccountId ACCOUNT = new AccountId("c000000000000000000000001");
  static final AccountId CUSTOMER = new AccountId("c000000000000000000000002");
  static final ServiceId ID = new ServiceId("c000000000000000000000003");
  static final VmSpec VM = new VmSpec(VmType.PRESET, "fi-hel", 1, 2, VmResources.OF_PACKAGE, 0);
  static final ServiceBilling MONTHLY =
      ServiceBilling.renewed(BillingPeriod.MONTHLY, eur(499), LATER);

  private Samples() {}

  static Money eur(long cents) {
    return Money.of("EUR", cents);
  }

  static Service pending() {
    return new Service(
        ID,
        5001,
        Owner.topLevel(ACCOUNT),
        Optional.of(CUSTOMER),
        ServiceKind.VPS,
        "vps-1g",
        ServiceStatus.PENDING,
        " web ",
        Optional.empty(),
        Optional.of(VM),
        Map.of("colour", "red"),
        MONTHLY,
        Set.of(),
        Provisioning.WORKING,
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  static Service active() {
    return pending().change().bound("77").change().activated();
  }
}
