/**
 * What can be bought and what it costs: products and variants, virtual machines built to order,
 * promotions.
 *
 * <p>Invariant: there is one price of a thing, and every quote, order and meter starts from it.
 */
@NullMarked
package io.tallyhost.domain.catalog;

import org.jspecify.annotations.NullMarked;
