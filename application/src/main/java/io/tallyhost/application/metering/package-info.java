/**
 * Metering what runs, and billing it.
 *
 * <p>Invariant: every second is billed once, however often, late or at how many places at once a
 * tick is made.
 */
@NullMarked
package io.tallyhost.application.metering;

import org.jspecify.annotations.NullMarked;
