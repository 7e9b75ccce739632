/**
 * What is done with wallets and their books.
 *
 * <p>Invariant: money is moved in balanced transactions only, and anybody's doubt can be checked.
 */
@NullMarked
package io.tallyhost.application.wallet;

import org.jspecify.annotations.NullMarked;
