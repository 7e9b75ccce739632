/**
 * Puts the product together and starts it.
 *
 * <p>Invariant: only here are the real clock, real ids and the environment known.
 */
@NullMarked
package io.tallyhost.bootstrap;

import org.jspecify.annotations.NullMarked;
