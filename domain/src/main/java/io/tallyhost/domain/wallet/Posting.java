package io.tallyhost.domain.wallet;

/** What a wallet is afterwards, and the ledger transaction that explains it. */
public record Posting(Wallet wallet, LedgerTransaction transaction) {}
