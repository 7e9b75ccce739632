package io.tallyhost.application.invoicing;

import static io.tallyhost.application.invoicing.BillingWorld.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.identity.InMemoryPermissionGroups;
import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.ordering.InMemoryOrders;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.DunningPlan;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.IssuerId;
import io.tallyhost.domain.invoicing.PaidSale;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderAmounts;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.reseller.Company;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.NetworkScope;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerProfile;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.reseller.WanCheck;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.TransactionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InvoiceOrdersTest {

  private final BillingWorld world = new BillingWorld();
  private final InMemoryAccounts accounts =
      new InMemoryAccounts(
          world.unitOfWork, new InMemoryPermissionGroups(world.unitOfWork, group -> 0));
  private final SomeAccounts some = new SomeAccounts();
  private final Account reseller = some.reseller();
  private final Account customer = some.customerOf(reseller);
  private final InvoiceParties parties =
      new InvoiceParties(
          accounts,
          id -> Optional.of(id).filter(reseller.id()::equals).map(InvoiceOrdersTest::german),
          id ->
              Optional.of(id)
                  .filter(customer.id()::equals)
                  .map(one -> Customer.of(one, reseller.owner())),
          world.settings);
  private final InMemoryOrders orders = new InMemoryOrders(world.unitOfWork);
  private final InMemoryUnbilledOrders unbilled =
      new InMemoryUnbilledOrders(orders, world.invoices);
  private final InvoiceOrders invoiceOrders =
      new InvoiceOrders(
          unbilled,
          new OrderDocuments(orders, parties, world.books, world.issueInvoices),
          world.office);

  InvoiceOrdersTest() {
    accounts.add(reseller);
    accounts.add(customer);
    world.settings.change(new BillingSettings(company(), false, DunningPlan.USUAL));
  }

  @Test
  void a_paid_order_gets_one_invoice_and_a_refund_takes_it_back_once() {
    var order = paidOrder();
    assertThat(invoiceOrders.run()).isEqualTo(new InvoiceOrders.Figures(1, 0));
    var unused = invoiceOrders.run();
    assertThat(gross()).containsExactly(594L);

    orders.update(order.refunded(refund(), world.clock.instant()));
    unused = invoiceOrders.run();
    unused = invoiceOrders.run();
    assertThat(gross()).containsExactlyInAnyOrder(594L, -594L);
  }

  @Test
  void what_a_connector_delivered_gets_one_invoice_with_the_tax_that_was_taken() {
    var now = world.clock.instant();
    var sale =
        new PaidSale(world.ids.next(), reseller.owner(), "VPN", 12, eur(5400), eur(1026), now);
    unbilled.delivered(sale);

    assertThat(invoiceOrders.run()).isEqualTo(new InvoiceOrders.Figures(1, 0));
    assertThat(invoiceOrders.run()).isEqualTo(new InvoiceOrders.Figures(0, 0));

    assertThat(gross()).containsExactly(6426L);
    var other = new PaidSale(world.ids.next(), reseller.owner(), "VPN", 1, eur(500), eur(0), now);
    unbilled.delivered(other);
    assertThatThrownBy(invoiceOrders::run).as("no tax was taken").hasMessageContaining("1 orders");
  }

  @Test
  void a_reseller_is_billed_by_the_operator_under_its_name_on_paper() {
    var sides = parties.require(reseller.id());
    assertThat(sides.issuer()).isEqualTo(company());
    assertThat(sides.billTo().name()).isEqualTo("Acme GmbH");
    assertThat(sides.billTo().address().city()).contains("München");
    assertThat(vat(sides).rate().basisPoints()).isEqualTo(1900);
  }

  @Test
  void a_customer_is_billed_by_the_reseller_only_where_the_operator_says_so() {
    assertThat(parties.require(customer.id()).issuer()).isEqualTo(company());
    world.settings.change(new BillingSettings(company(), true, DunningPlan.USUAL));
    var sides = parties.require(customer.id());
    assertThat(sides.issuer().id()).isEqualTo(IssuerId.of(reseller.id()));
    assertThat(sides.issuer().party().name()).isEqualTo("Acme GmbH");
    assertThat(sides.buyer()).isEqualTo(new Owner(reseller.id(), customer.id()));
  }

  @Test
  void nobody_is_billed_who_is_not_known() {
    var stranger = new AccountId(world.ids.next());
    assertThatThrownBy(() -> parties.require(stranger)).isInstanceOf(NotFound.class);
  }

  private static VatDecision vat(InvoiceParties.Sides sides) {
    return VatDecision.of(sides.issuer().party().tax(), sides.billTo().tax(), SampleInvoices.DUE);
  }

  private List<Long> gross() {
    return world.books.invoices().list(Optional.empty(), PageRequest.first()).items().stream()
        .map(InvoiceSummary::gross)
        .map(amount -> amount.minor())
        .toList();
  }

  private Issuer company() {
    var sample = world.samples.issuer();
    return new Issuer(
        IssuerId.OPERATOR,
        sample.party(),
        sample.phone(),
        sample.taxNumber(),
        sample.bankAccount());
  }

  private Payment refund() {
    return new Payment(
        world.ids.next(),
        "reseller-refund",
        eur(-594),
        Payment.State.REFUNDED,
        Optional.of(new TransactionId(world.ids.next())),
        world.clock.instant());
  }

  private Order paidOrder() {
    var vat = vat(parties.require(reseller.id()));
    var now = world.clock.instant();
    var payment =
        new Payment(
            world.ids.next(),
            Payment.BALANCE,
            eur(594),
            Payment.State.COMPLETED,
            Optional.of(new TransactionId(world.ids.next())),
            now);
    var order =
        new Order(
            new OrderId(world.ids.next()),
            reseller.owner(),
            OrderKind.RENEWAL,
            OrderStatus.PAID,
            new OrderTerms(
                BillingMode.PREPAID, BillingPeriod.MONTHLY, Optional.empty(), Optional.empty()),
            new OrderAmounts(eur(499), eur(0), Totals.of(eur(499), vat)),
            List.of(new OrderLine(world.ids.next(), "VPS Starter", 1, eur(499))),
            List.of(payment),
            Optional.empty(),
            Optional.empty(),
            now,
            now);
    orders.add(order);
    return order;
  }

  private static TopLevelReseller german(AccountId id) {
    var company =
        new Company(
            Optional.of("Acme"),
            Optional.of("Acme GmbH"),
            Optional.of("Marienplatz 1, 80331 München"));
    return new TopLevelReseller(
        id,
        ResellerDetails.standard()
            .withProfile(
                new ResellerProfile(
                    company,
                    TaxProfile.consumer("DE"),
                    NetworkScope.everywhere(),
                    WanCheck.INHERIT)));
  }
}
