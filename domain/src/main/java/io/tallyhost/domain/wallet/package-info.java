/**
 * What an account may spend, and the books that explain every cent of it.
 *
 * <p>Invariant: a wallet never owes more than its credit limit after a debit that somebody asked
 * for, and its balance is always the sum of its ledger entries.
 */
@NullMarked
package io.tallyhost.domain.wallet;

import org.jspecify.annotations.NullMarked;
