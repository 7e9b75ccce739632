/**
 * Telling other people's programs what happened.
 *
 * <p>Invariant: nothing is sent to an address that is not public, unless the operator allows it.
 */
@NullMarked
package io.tallyhost.domain.webhook;

import org.jspecify.annotations.NullMarked;
