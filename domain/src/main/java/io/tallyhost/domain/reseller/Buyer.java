package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.wallet.Wallet;

/** A reseller as somebody who is billed. */
public record Buyer(Reseller reseller, Account account, Wallet wallet) {}
