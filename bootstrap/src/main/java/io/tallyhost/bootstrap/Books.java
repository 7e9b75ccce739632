package io.tallyhost.bootstrap;

import io.tallyhost.application.metering.Metering;
import io.tallyhost.application.ordering.Catalogue;
import io.tallyhost.application.ordering.OrderBooks;
import io.tallyhost.application.service.LastPart;
import io.tallyhost.application.service.ServiceBooks;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.catalog.JdbiProducts;
import io.tallyhost.persistence.catalog.JdbiPromoCodes;
import io.tallyhost.persistence.catalog.JdbiVmConfigs;
import io.tallyhost.persistence.service.JdbiPanelUsers;

/** What is sold, to whom, and what it costs them: the ports that many use cases share. */
final class Books {

  private final Tables tables;
  private final Products products;
  private final VmConfigs vmConfigs;
  private final PromoCodes promoCodes;
  private final PanelUsers panelUsers;
  private final Metering metering;
  private final LastPart lastPart;
  private final Wallets wallets;

  Books(Kernel kernel, MeteringWiring billing) {
    var jdbi = kernel.jdbi();
    this.tables = kernel.tables();
    this.products = new JdbiProducts(jdbi);
    this.vmConfigs = new JdbiVmConfigs(jdbi);
    this.promoCodes = new JdbiPromoCodes(jdbi);
    this.panelUsers = new JdbiPanelUsers(jdbi);
    this.metering = billing.metering();
    this.lastPart = billing.lastPart();
    // Whatever comes into a wallet pays its arrears first.
    this.wallets = billing.wallets();
  }

  Wallets wallets() {
    return wallets;
  }

  Resellers resellers() {
    return tables.resellers();
  }

  Products products() {
    return products;
  }

  VmConfigs vmConfigs() {
    return vmConfigs;
  }

  PromoCodes promoCodes() {
    return promoCodes;
  }

  Orders orders() {
    return tables.orders();
  }

  Services services() {
    return tables.services();
  }

  Positions positions() {
    return tables.positions();
  }

  ServerTasks tasks() {
    return tables.tasks();
  }

  PanelUsers panelUsers() {
    return panelUsers;
  }

  Metering metering() {
    return metering;
  }

  LastPart lastPart() {
    return lastPart;
  }

  OrderBooks forOrders() {
    return new OrderBooks(tables.orders(), tables.services(), wallets, tables.tasks());
  }

  ServiceBooks forServices() {
    return new ServiceBooks(tables.services(), tables.tasks(), metering);
  }

  Catalogue catalogue() {
    return new Catalogue(products, vmConfigs, promoCodes);
  }
}
