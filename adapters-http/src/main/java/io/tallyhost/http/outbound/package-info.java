/**
 * What we ask of others over HTTP.
 *
 * <p>Invariant: an answer that proves nothing is told as unknown, never as a failure.
 */
@NullMarked
package io.tallyhost.http.outbound;

import org.jspecify.annotations.NullMarked;
