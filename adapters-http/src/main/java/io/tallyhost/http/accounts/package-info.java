/**
 * Reseller accounts and their limits, by username.
 *
 * <p>Invariant: only the operator changes anything here; a reseller reads its own.
 */
@NullMarked
package io.tallyhost.http.accounts;

import org.jspecify.annotations.NullMarked;
