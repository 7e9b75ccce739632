package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.Account;

/** A customer with its account. */
public record CustomerListing(Customer customer, Account account) {}
