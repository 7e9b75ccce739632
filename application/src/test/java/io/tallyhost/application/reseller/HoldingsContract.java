package io.tallyhost.application.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.service.SomeServices;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Holding;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.Services;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Holdings} promises. */
public abstract class HoldingsContract {

  private final RandomIds ids = new RandomIds();
  private final AccountId root = new AccountId(ids.next());
  private final Owner seller = Owner.topLevel(root);
  private final AccountId customer = new AccountId(ids.next());

  protected abstract Holdings holdings();

  protected abstract Services services();

  @Test
  void what_has_not_ended_is_counted() {
    var before = holdings().liveServices();
    services().add(sold());
    services().add(sold().change().terminated(SomeServices.NOW));
    services().add(SomeServices.pending(ids, seller, services().nextSerial()));

    assertThat(holdings().liveServicesOf(root)).isEqualTo(2);
    assertThat(holdings().liveServicesOfCustomer(customer)).isEqualTo(1);
    assertThat(holdings().liveServices() - before).isEqualTo(2);
    assertThat(holdings().liveServicesOf(customer)).isZero();
  }

  @Test
  void below_one_root_a_customers_services_go_along() {
    var service = sold();
    services().add(service);
    var sub = new Owner(root, new AccountId(ids.next()));

    holdings().move(customer, sub);

    assertThat(services().find(service.id()).map(Service::owner)).contains(sub);
    assertThat(holdings().liveServicesOf(sub.account())).isEqualTo(1);
    assertThat(holdings().liveServicesOf(root)).isZero();
  }

  @Test
  void across_roots_they_go_along_as_well() {
    var service = sold();
    services().add(service);
    var elsewhere = Owner.topLevel(new AccountId(ids.next()));

    holdings().move(customer, elsewhere);

    assertThat(services().find(service.id()).map(Service::owner)).contains(elsewhere);
    assertThat(holdings().liveServicesOf(elsewhere.account())).isEqualTo(1);
    assertThat(services().tally(root).counts()).isEmpty();
    assertThat(services().tally(elsewhere.account()).counts()).hasSize(1);
  }

  @Test
  void what_whoever_takes_it_over_has_to_know_is_told() {
    services().add(sold());
    services().add(sold().change().terminated(SomeServices.NOW));

    assertThat(holdings().of(customer))
        .containsExactly(new Holding(Money.currency("EUR"), true, true));
    assertThat(holdings().of(root)).isEmpty();
  }

  @Test
  void what_has_ended_stays_where_it_was() {
    var over = sold().change().terminated(SomeServices.NOW);
    services().add(over);

    holdings().move(customer, Owner.topLevel(new AccountId(ids.next())));

    assertThat(services().find(over.id())).contains(over);
  }

  private Service sold() {
    var of = SomeServices.pending(ids, seller, services().nextSerial());
    return new Service(
        of.id(),
        of.serial(),
        of.owner(),
        Optional.of(customer),
        of.kind(),
        of.product(),
        of.status(),
        of.label(),
        of.externalId(),
        of.vm(),
        of.metadata(),
        of.billing(),
        of.suspensions(),
        of.provisioning(),
        of.createdAt(),
        of.terminatedAt(),
        of.replacedBy());
  }
}
