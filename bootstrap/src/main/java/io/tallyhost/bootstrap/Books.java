package io.tallyhost.bootstrap;

import io.tallyhost.application.metering.Metering;
import io.tallyhost.application.ordering.Catalogue;
import io.tallyhost.application.ordering.OrderBooks;
import io.tallyhost.application.service.LastPart;
import io.tallyhost.application.service.ServiceBooks;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.catalog.JdbiProducts;
import io.tallyhost.persistence.catalog.JdbiPromoCodes;
import io.tallyhost.persistence.catalog.JdbiVmConfigs;
import io.tallyhost.persistence.ordering.JdbiOrders;
import io.tallyhost.persistence.service.JdbiPanelUsers;
import io.tallyhost.persistence.service.JdbiServerTasks;
import io.tallyhost.persistence.service.JdbiServices;

/** What is sold, to whom, and what it costs them: the ports that many use cases share. */
final class Books {

  private final Resellers resellers;
  private final Products products;
  private final VmConfigs vmConfigs;
  private final PromoCodes promoCodes;
  private final Orders orders;
  private final Services services;
  private final ServerTasks tasks;
  private final PanelUsers panelUsers;
  private final Metering metering;
  private final LastPart lastPart;
  private final Wallets wallets;

  Books(Kernel kernel, Resellers resellers, MeteringWiring billing) {
    var jdbi = kernel.jdbi();
    this.resellers = resellers;
    this.products = new JdbiProducts(jdbi);
    this.vmConfigs = new JdbiVmConfigs(jdbi);
    this.promoCodes = new JdbiPromoCodes(jdbi);
    this.orders = new JdbiOrders(jdbi);
    this.services = new JdbiServices(jdbi);
    this.tasks = new JdbiServerTasks(jdbi);
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
    return resellers;
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
    return orders;
  }

  Services services() {
    return services;
  }

  ServerTasks tasks() {
    return tasks;
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
    return new OrderBooks(orders, services, wallets, tasks);
  }

  ServiceBooks forServices() {
    return new ServiceBooks(services, tasks, metering);
  }

  Catalogue catalogue() {
    return new Catalogue(products, vmConfigs, promoCodes);
  }
}
