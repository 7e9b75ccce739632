package io.tallyhost.persistence.wallet;

/** A ledger transaction and the hash that binds it to the one before it. */
record ChainedRow(LedgerRow row, String hash) {}
