/**
 * Telling people what happened, once each and never in a unit of work.
 *
 * <p>Invariant: a secret that travels in a message lies sealed until it is sent.
 */
@NullMarked
package io.tallyhost.application.notice;

import org.jspecify.annotations.NullMarked;
