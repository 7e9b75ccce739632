/**
 * Value added tax: whose rate applies, and how much it is.
 *
 * <p>Invariant: tax is computed once for each rate of a document, never line by line, and by {@link
 * io.tallyhost.domain.tax.Totals} only: quote, order and invoice can't disagree.
 */
@NullMarked
package io.tallyhost.domain.tax;

import org.jspecify.annotations.NullMarked;
