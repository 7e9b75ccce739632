package io.tallyhost.domain.wallet;

import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/** One line of a wallet's history. */
public record WalletMovement(
    TransactionId transaction,
    TransactionKind kind,
    Instant at,
    String description,
    Optional<String> reference,
    Money amount,
    Money balanceAfter) {}
