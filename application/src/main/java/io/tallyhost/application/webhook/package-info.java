/**
 * Keeping webhooks, and delivering to them.
 *
 * <p>Invariant: an event reaches a webhook as one delivery, however often it is tried.
 */
@NullMarked
package io.tallyhost.application.webhook;

import org.jspecify.annotations.NullMarked;
