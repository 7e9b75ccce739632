package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.audit.ChainHead;
import io.tallyhost.domain.wallet.Wallet;

/** A wallet and where the chain of its ledger transactions ends. */
record LockedWallet(Wallet wallet, ChainHead head) {}
