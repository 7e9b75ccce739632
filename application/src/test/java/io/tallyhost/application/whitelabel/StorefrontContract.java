package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderAmounts;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerAccount.Side;
import io.tallyhost.domain.wallet.LedgerEntry;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.TransactionKind;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.domain.whitelabel.Storefront;
import io.tallyhost.domain.whitelabel.Storefront.Client;
import io.tallyhost.domain.whitelabel.Storefront.Shelved;
import io.tallyhost.domain.whitelabel.Storefront.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Storefront} promises. */
public abstract class StorefrontContract {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456Z");

  private static final VatDecision NO_VAT =
      VatDecision.of(TaxProfile.UNKNOWN, TaxProfile.UNKNOWN, LocalDate.of(2026, 5, 1));

  private final RandomIds ids = new RandomIds();
  private final SomeAccounts some = new SomeAccounts();
  private final Account seller = some.reseller();
  private final Account client = some.customerOf(seller);

  protected abstract Storefront storefront();

  protected abstract Accounts accounts();

  protected abstract Services services();

  protected abstract Orders orders();

  protected abstract Wallets wallets();

  @Test
  void nobody_has_nothing() {
    var nobody = new AccountId(ids.next());

    assertThat(storefront().clients(nobody)).isEmpty();
    assertThat(storefront().services(nobody, Optional.of(ServiceStatus.ACTIVE))).isEmpty();
    assertThat(storefront().service(-1)).isEmpty();
    assertThat(storefront().standing(nobody)).isEqualTo(new Standing(0, 0, 0));
  }

  @Test
  void clients_come_newest_first_without_those_that_are_deleted() {
    open();
    var younger = some.customerOf(seller);
    var gone = some.customerOf(seller);
    accounts().add(younger);
    accounts().add(gone);
    accounts().update(gone.deleted());

    assertThat(storefront().clients(seller.id())).containsExactly(shown(younger), shown(client));
  }

  @Test
  void a_service_is_shown_with_its_client() {
    open();
    var service = added(NOON, Map.of());

    var shelved =
        new Shelved(
            service.serial(),
            seller.owner(),
            Optional.of(shown(client)),
            "vpn",
            ServiceStatus.ACTIVE,
            Provisioning.Phase.DONE,
            service.billing().period(),
            Money.of("EUR", 600),
            Optional.empty(),
            Fields.NONE,
            NOON);
    assertThat(storefront().service(service.serial())).contains(shelved);
    assertThat(storefront().services(seller.id(), Optional.empty())).containsExactly(shelved);
  }

  @Test
  void services_come_newest_first_of_one_status_and_from_the_shelf_only() {
    open();
    var early = added(NOON, Map.of());
    var late = added(NOON.plusSeconds(1), Map.of());
    var off = added(NOON, Map.of(Storefront.OFF_THE_SHELF, "true"));
    services().update(early.change().terminated(NOON.plusSeconds(9)));

    assertThat(serials(Optional.empty())).containsExactly(late.serial(), early.serial());
    assertThat(serials(Optional.of(ServiceStatus.ACTIVE))).containsExactly(late.serial());
    assertThat(storefront().service(off.serial())).isEmpty();
  }

  @Test
  void a_standing_counts_what_runs_and_what_was_paid_less_what_was_returned() {
    var wallet = open();
    var service = added(NOON, Map.of());
    var ended = added(NOON, Map.of());
    var off = added(NOON, Map.of(Storefront.OFF_THE_SHELF, "true"));
    services().update(ended.change().terminated(NOON.plusSeconds(9)));
    wallet = booked(wallet, TransactionKind.TOP_UP, 5000, "elsewhere");
    wallet = booked(wallet, TransactionKind.ORDER, -600, service.id().value());
    wallet = booked(wallet, TransactionKind.RENEWAL, -600, renewal(service).id().value());
    wallet = booked(wallet, TransactionKind.ORDER, -300, off.id().value());
    var unused = booked(wallet, TransactionKind.REFUND, 100, ended.id().value());

    assertThat(storefront().standing(client.id())).isEqualTo(new Standing(1, 2, 1400));
  }

  private Wallet open() {
    accounts().add(seller);
    accounts().add(client);
    var wallet = Wallet.open(seller.owner(), new CreditLimit(Money.of("EUR", 0)));
    wallets().open(wallet);
    return wallet;
  }

  private Service added(Instant at, Map<String, String> notes) {
    var service =
        new Service(
            new ServiceId(ids.next()),
            services().nextSerial(),
            seller.owner(),
            Optional.of(client.id()),
            ServiceKind.CUSTOM,
            "vpn",
            ServiceStatus.ACTIVE,
            "VPN",
            Optional.empty(),
            Optional.empty(),
            notes,
            ServiceBilling.once(Money.of("EUR", 600)),
            Set.of(),
            Provisioning.DONE,
            at,
            Optional.empty(),
            Optional.empty());
    services().add(service);
    return service;
  }

  private Order renewal(Service service) {
    var price = service.billing().price();
    var order =
        new Order(
            new OrderId(ids.next()),
            service.owner(),
            OrderKind.RENEWAL,
            OrderStatus.ACTIVE,
            new OrderTerms(
                BillingMode.PREPAID, BillingPeriod.MONTHLY, Optional.empty(), Optional.empty()),
            new OrderAmounts(price, Money.of("EUR", 0), Totals.of(price, NO_VAT)),
            List.of(new OrderLine(ids.next(), "Renewal", 1, price)),
            List.of(),
            Optional.of(service.id()),
            Optional.empty(),
            NOON,
            NOON);
    orders().add(order);
    return order;
  }

  private Wallet booked(Wallet wallet, TransactionKind kind, long cents, String reference) {
    var transaction =
        new LedgerTransaction(
            new TransactionId(ids.next()),
            seller.owner().root(),
            kind,
            NOON,
            "Booked",
            Optional.of(reference),
            List.of(
                new LedgerEntry(wallet.account(), Money.of("EUR", cents)),
                new LedgerEntry(LedgerAccount.own(Side.CASH), Money.of("EUR", -cents))));
    var after = wallet.after(transaction);
    wallets().record(List.of(after), transaction);
    return after;
  }

  private List<Long> serials(Optional<ServiceStatus> status) {
    return storefront().services(seller.id(), status).stream().map(Shelved::serial).toList();
  }

  private static Client shown(Account account) {
    return new Client(
        account.serial(), account.displayName(), account.email().value(), account.createdAt());
  }
}
