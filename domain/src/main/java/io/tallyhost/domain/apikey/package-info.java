/**
 * Keys for programs: of which kind, for what, until when.
 *
 * <p>Invariant: a key never allows more than its owner may do, and its secret is nowhere but with
 * its holder.
 */
@NullMarked
package io.tallyhost.domain.apikey;

import org.jspecify.annotations.NullMarked;
