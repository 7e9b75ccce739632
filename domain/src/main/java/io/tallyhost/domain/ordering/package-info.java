/**
 * Orders: what was bought, for how much, how it was paid, and what became of it.
 *
 * <p>Invariant: every price comes out of {@link io.tallyhost.domain.ordering.Pricing}, and an order
 * is paid at most once and refunded at most once.
 */
@NullMarked
package io.tallyhost.domain.ordering;

import org.jspecify.annotations.NullMarked;
