package io.tallyhost.application.ordering;

import io.tallyhost.domain.ordering.Orders;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.wallet.Wallets;

/** What an order is written into. */
public record OrderBooks(Orders orders, Services services, Wallets wallets, ServerTasks tasks) {}
