/**
 * Placing, paying, refunding and changing orders.
 *
 * <p>Invariant: an order, its money, its service and the intent to make it are written together or
 * not at all; the hypervisor is called afterwards.
 */
@NullMarked
package io.tallyhost.application.ordering;

import org.jspecify.annotations.NullMarked;
