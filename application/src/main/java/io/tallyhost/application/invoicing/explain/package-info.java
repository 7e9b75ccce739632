/**
 * Why an amount is what it is.
 *
 * <p>Invariant: what is said adds up to what was booked, and comes from the functions that booked
 * it.
 */
@NullMarked
package io.tallyhost.application.invoicing.explain;

import org.jspecify.annotations.NullMarked;
