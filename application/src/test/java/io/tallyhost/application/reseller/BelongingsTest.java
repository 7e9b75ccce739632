package io.tallyhost.application.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.service.InMemoryServices;
import io.tallyhost.application.service.SomeServices;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BelongingsTest {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryServices services = new InMemoryServices(unitOfWork);
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final RandomIds ids = new RandomIds();
  private final Owner from = Owner.topLevel(new AccountId(ids.next()));
  private final Owner to = Owner.topLevel(new AccountId(ids.next()));
  private final AccountId customer = new AccountId(ids.next());
  private final Belongings belongings =
      new Belongings(new InMemoryHoldings(services, unitOfWork), wallets);

  @Test
  void what_runs_and_is_paid_goes_along() {
    opened("USD");
    var service = added(ServiceKind.CUSTOM, Provisioning.DONE);

    belongings.move(customer, to);

    assertThat(services.find(service.id()).map(Service::owner)).contains(to);
  }

  @Test
  void nothing_goes_when_one_thing_can_not() {
    opened("USD");
    var service = added(ServiceKind.CUSTOM, Provisioning.DONE);
    var unused = added(ServiceKind.CUSTOM, Provisioning.WORKING);

    assertThatThrownBy(() -> belongings.move(customer, to))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("being set up");
    assertThat(services.find(service.id()).map(Service::owner)).contains(from);
  }

  @Test
  void a_server_stays_where_it_was_made() {
    opened("USD");
    var unused = added(ServiceKind.VPS, Provisioning.DONE);

    assertThatThrownBy(() -> belongings.move(customer, to))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("server");
  }

  @Test
  void nobody_pays_in_a_currency_that_he_does_not_have() {
    opened("EUR");
    var unused = added(ServiceKind.CUSTOM, Provisioning.DONE);

    assertThatThrownBy(() -> belongings.move(customer, to))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("currency");
  }

  private void opened(String currency) {
    wallets.open(Wallet.open(to, new CreditLimit(Money.of(currency, 0))));
  }

  private Service added(ServiceKind kind, Provisioning provisioning) {
    var isServer = kind == ServiceKind.VPS;
    var service =
        new Service(
            new ServiceId(ids.next()),
            services.nextSerial(),
            from,
            Optional.of(customer),
            kind,
            "vpn",
            ServiceStatus.ACTIVE,
            "VPN",
            Optional.empty(),
            isServer ? Optional.of(SomeServices.machine()) : Optional.empty(),
            Map.of(),
            ServiceBilling.renewed(
                BillingPeriod.MONTHLY, Money.of("USD", 600), SomeServices.NOW.plusSeconds(9)),
            Set.of(),
            provisioning,
            SomeServices.NOW,
            Optional.empty(),
            Optional.empty());
    services.add(service);
    return service;
  }
}
