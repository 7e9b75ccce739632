/**
 * Who people are and what they may do: accounts, permissions, sessions.
 *
 * <p>Invariant: rights decide what, ownership decides whose; neither is ever guessed.
 */
@NullMarked
package io.tallyhost.domain.identity;

import org.jspecify.annotations.NullMarked;
