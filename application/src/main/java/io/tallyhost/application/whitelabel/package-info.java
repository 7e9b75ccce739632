/**
 * Selling services of others under the reseller's name: ordering, delivering, showing and ending
 * them.
 *
 * <p>Invariant: intent and debit are one unit of work, the connector is called outside of any, and
 * what came of it is recorded once.
 */
@NullMarked
package io.tallyhost.application.whitelabel;

import org.jspecify.annotations.NullMarked;
