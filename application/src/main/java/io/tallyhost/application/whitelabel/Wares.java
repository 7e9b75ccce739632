package io.tallyhost.application.whitelabel;

import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.whitelabel.ProductDefinitions;
import io.tallyhost.domain.whitelabel.ProductOrders;
import io.tallyhost.domain.whitelabel.inventory.Inventories;

/** Where everything is kept that white-label selling is about. */
public record Wares(
    ProductDefinitions products,
    Inventories inventories,
    ProductOrders orders,
    Services services,
    Safe safe) {}
