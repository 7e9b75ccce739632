/**
 * Exact amounts of money.
 *
 * <p>Invariant: an amount is a whole number of its currency's smallest unit; arithmetic never
 * wraps, never mixes currencies, and rounds in {@link io.tallyhost.domain.money.Rounding} only.
 */
@NullMarked
package io.tallyhost.domain.money;

import org.jspecify.annotations.NullMarked;
