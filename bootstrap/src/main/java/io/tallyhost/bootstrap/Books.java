package io.tallyhost.bootstrap;

import io.tallyhost.application.metering.Metering;
import io.tallyhost.application.ordering.Catalogue;
import io.tallyhost.application.ordering.OrderBooks;
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

/** What is sold, to whom, and what it costs them: the ports that many use cases share. */
record Books(
    Wallets wallets,
    Resellers resellers,
    Products products,
    VmConfigs vmConfigs,
    PromoCodes promoCodes,
    Orders orders,
    Services services,
    ServerTasks tasks,
    PanelUsers panelUsers,
    Metering metering) {

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
