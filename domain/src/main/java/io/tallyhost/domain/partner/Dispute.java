package io.tallyhost.domain.partner;

import io.tallyhost.domain.money.Money;
import java.time.Instant;

/** A report that was refused, because its reference stands for something else already. */
public record Dispute(String reference, Money amount, Instant at) {}
