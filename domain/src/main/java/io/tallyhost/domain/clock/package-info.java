/**
 * The clock that tests may move.
 *
 * <p>Invariant: it never goes back, and all instances on one database tell the same time.
 */
@NullMarked
package io.tallyhost.domain.clock;

import org.jspecify.annotations.NullMarked;
