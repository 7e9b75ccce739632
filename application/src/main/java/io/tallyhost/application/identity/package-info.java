/**
 * Signing in and out, passwords, permission groups, acting as somebody else.
 *
 * <p>Invariant: whoever is signed in was allowed to be at that moment, and a guesser is slowed
 * down.
 */
@NullMarked
package io.tallyhost.application.identity;

import org.jspecify.annotations.NullMarked;
