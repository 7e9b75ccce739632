package io.tallyhost.domain.metering;

import io.tallyhost.domain.wallet.TransactionId;
import java.time.Instant;

/** A usage line that was taken from a wallet, and the ledger transaction that took it. */
public record BilledLine(TransactionId transaction, Instant from, Instant to, UsageLine line) {}
