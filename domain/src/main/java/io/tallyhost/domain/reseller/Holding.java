package io.tallyhost.domain.reseller;

import java.util.Currency;

/**
 * A service of a customer, as far as it matters to whoever takes the customer over.
 *
 * @param isServer made at the hypervisor, in the name of the reseller it belongs to
 * @param isOpen being set up still, or with something unpaid
 */
public record Holding(Currency currency, boolean isServer, boolean isOpen) {}
