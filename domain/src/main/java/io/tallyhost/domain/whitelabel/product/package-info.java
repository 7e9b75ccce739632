/**
 * What can be sold under somebody else's name, as data: which questions an order answers, what it
 * costs and how the answer looks.
 *
 * <p>Invariant: a product that can be built can be ordered; no product is known to the code by
 * name.
 */
@NullMarked
package io.tallyhost.domain.whitelabel.product;

import org.jspecify.annotations.NullMarked;
