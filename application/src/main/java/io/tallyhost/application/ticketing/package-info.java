/**
 * Opening, answering and closing tickets.
 *
 * <p>Invariant: whoever must act next hears of it through the outbox.
 */
@NullMarked
package io.tallyhost.application.ticketing;

import org.jspecify.annotations.NullMarked;
