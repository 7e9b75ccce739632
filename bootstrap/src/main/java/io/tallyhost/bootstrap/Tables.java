package io.tallyhost.bootstrap;

import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.metering.JdbiPositions;
import io.tallyhost.persistence.ordering.JdbiOrders;
import io.tallyhost.persistence.reseller.JdbiCustomers;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.service.JdbiServerTasks;
import io.tallyhost.persistence.service.JdbiServices;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.jdbi.v3.core.Jdbi;

/**
 * Ports that nothing but the database stands behind, each made once.
 *
 * @param wallets as they are kept; who puts money into one uses those of {@link Books}
 */
record Tables(
    Resellers resellers,
    Customers customers,
    Orders orders,
    Services services,
    ServerTasks tasks,
    Wallets wallets,
    Positions positions) {

  static Tables of(Jdbi jdbi) {
    return new Tables(
        new JdbiResellers(jdbi),
        new JdbiCustomers(jdbi),
        new JdbiOrders(jdbi),
        new JdbiServices(jdbi),
        new JdbiServerTasks(jdbi),
        new JdbiWallets(jdbi),
        new JdbiPositions(jdbi));
  }
}
