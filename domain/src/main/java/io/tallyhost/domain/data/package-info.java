/**
 * Structured data that the product passes on without having a type for it: what an operator
 * defines, what a connector answers, what an order asks for.
 *
 * <p>Invariant: what was read is written again the same, number for number and name for name.
 */
@NullMarked
package io.tallyhost.domain.data;

import org.jspecify.annotations.NullMarked;
