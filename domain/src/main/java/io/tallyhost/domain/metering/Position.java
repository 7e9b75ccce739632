package io.tallyhost.domain.metering;

import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.service.ServiceTally;
import io.tallyhost.domain.wallet.Wallet;
import java.util.Optional;

/**
 * Where a reseller stands: on what terms, with how much money, and with what services.
 *
 * @param meter nothing as long as nothing ran by the hour
 */
public record Position(
    BillingTerms terms, Wallet wallet, ServiceTally tally, Optional<MeteredWallet> meter) {}
