package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.reseller.Belongings;
import io.tallyhost.application.reseller.ConfigureReseller;
import io.tallyhost.application.reseller.CreateCustomer;
import io.tallyhost.application.reseller.CreateReseller;
import io.tallyhost.application.reseller.CustomerBook;
import io.tallyhost.application.reseller.DeleteCustomer;
import io.tallyhost.application.reseller.DeleteReseller;
import io.tallyhost.application.reseller.Dependants;
import io.tallyhost.application.reseller.EditCustomer;
import io.tallyhost.application.reseller.EditReseller;
import io.tallyhost.application.reseller.EditRules;
import io.tallyhost.application.reseller.FirstTerms;
import io.tallyhost.application.reseller.FirstWallet;
import io.tallyhost.application.reseller.Giving;
import io.tallyhost.application.reseller.Hierarchy;
import io.tallyhost.application.reseller.ListCustomers;
import io.tallyhost.application.reseller.ListResellers;
import io.tallyhost.application.reseller.ListTransactions;
import io.tallyhost.application.reseller.ManagePackages;
import io.tallyhost.application.reseller.Registration;
import io.tallyhost.application.reseller.ShowCustomer;
import io.tallyhost.application.reseller.ShowReseller;
import io.tallyhost.application.reseller.SuspendReseller;
import io.tallyhost.application.reseller.TopUp;
import io.tallyhost.application.reseller.TransferCustomer;
import io.tallyhost.application.reseller.TransferMoney;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Holdings;
import io.tallyhost.domain.reseller.ResellerPackages;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.http.admin.CustomerRoutes;
import io.tallyhost.http.admin.PackageRoutes;
import io.tallyhost.http.admin.PermissionGroupRoutes;
import io.tallyhost.http.admin.ResellerMoneyRoutes;
import io.tallyhost.http.admin.ResellerRoutes;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.reseller.JdbiHoldings;
import io.tallyhost.persistence.reseller.JdbiResellerPackages;
import java.util.List;

/** Those who sell and those they sell to. */
final class ResellerWiring {

  private final Kernel kernel;
  private final IdentityWiring identity;
  private final Resellers resellers;
  private final Customers customers;
  private final ResellerPackages packages;
  private final Holdings holdings;
  private final Wallets wallets;
  private final Hierarchy hierarchy;
  private final Giving giving;
  private final Office office;
  private final Registration registration;
  private final CustomerBook book;

  ResellerWiring(Kernel kernel, IdentityWiring identity, Books books) {
    var jdbi = kernel.jdbi();
    this.kernel = kernel;
    this.office = kernel.office();
    this.identity = identity;
    this.resellers = books.resellers();
    this.customers = kernel.tables().customers();
    this.packages = new JdbiResellerPackages(jdbi);
    this.holdings = new JdbiHoldings(jdbi);
    this.wallets = books.wallets();
    this.hierarchy = new Hierarchy(resellers);
    this.giving = new Giving(identity.accounts(), identity.groups());
    this.registration =
        new Registration(identity.accounts(), identity.passwords(), kernel.secrets(), office);
    this.book = new CustomerBook(customers, resellers, identity.accounts());
  }

  Resellers resellers() {
    return resellers;
  }

  Customers kept() {
    return customers;
  }

  Holdings holdings() {
    return holdings;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  List<Routes> routes() {
    return List.of(
        new ResellerRoutes(people()),
        new ResellerMoneyRoutes(money()),
        new CustomerRoutes(customers()),
        new PackageRoutes(
            new ManagePackages(packages, resellers, kernel.unitOfWork(), kernel.recorder())),
        new PermissionGroupRoutes(
            identity.listPermissionGroups(), identity.editPermissionGroups()));
  }

  CreateReseller createReseller() {
    return new CreateReseller(
        new FirstTerms(resellers, identity.accounts(), packages, giving),
        registration,
        new FirstWallet(wallets, office),
        office);
  }

  TopUp topUp() {
    return new TopUp(hierarchy, wallets, office);
  }

  CreateCustomer createCustomer() {
    return new CreateCustomer(book, registration, customers, office);
  }

  ResellerRoutes.UseCases people() {
    return new ResellerRoutes.UseCases(
        createReseller(),
        new ListResellers(resellers),
        showReseller(),
        new EditReseller(new EditRules(hierarchy, giving), identity.gatekeeper(), wallets, office),
        new SuspendReseller(hierarchy, identity.gatekeeper(), office),
        deleteReseller());
  }

  ResellerMoneyRoutes.UseCases money() {
    return new ResellerMoneyRoutes.UseCases(
        topUp(),
        new TransferMoney(hierarchy, wallets, office),
        new ListTransactions(hierarchy, wallets),
        identity.impersonate(),
        identity.issueHandoverLink());
  }

  private CustomerRoutes.UseCases customers() {
    return new CustomerRoutes.UseCases(
        createCustomer(),
        new ListCustomers(customers),
        showCustomer(),
        new EditCustomer(book, office),
        new DeleteCustomer(book, holdings, identity.gatekeeper(), office),
        transferCustomer());
  }

  ConfigureReseller configureReseller() {
    return new ConfigureReseller(hierarchy, identity.accounts(), office);
  }

  ShowReseller showReseller() {
    return new ShowReseller(resellers, identity.accounts());
  }

  ShowCustomer showCustomer() {
    return new ShowCustomer(book, identity.accounts());
  }

  TransferCustomer transferCustomer() {
    return new TransferCustomer(book, new Belongings(holdings, wallets), office);
  }

  DeleteReseller deleteReseller() {
    return new DeleteReseller(
        hierarchy, new Dependants(resellers, customers, holdings), identity.gatekeeper(), office);
  }
}
