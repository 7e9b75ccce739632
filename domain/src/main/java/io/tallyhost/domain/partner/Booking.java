package io.tallyhost.domain.partner;

import io.tallyhost.domain.money.Money;
import java.time.Instant;

/** Money in our books that a report should speak of, by the reference that both use. */
public record Booking(String reference, Money amount, Instant at) {}
