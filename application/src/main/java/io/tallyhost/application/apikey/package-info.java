/**
 * Turning a credential into a principal, and the making and ending of keys.
 *
 * <p>Invariant: a principal never has more rights than its account, its group and its key all give.
 */
@NullMarked
package io.tallyhost.application.apikey;

import org.jspecify.annotations.NullMarked;
