/**
 * Services of others, sold under the reseller's name: the order, and the connector that delivers.
 *
 * <p>Invariant: an order that was paid ends as a running service or with its money returned, once;
 * a connector is asked for one order under one id only.
 */
@NullMarked
package io.tallyhost.domain.whitelabel;

import org.jspecify.annotations.NullMarked;
