/**
 * What every surface stands on: the server, strict reading, who calls, and how an answer leaves.
 *
 * <p>Invariant: whatever comes in, the answer is in the words of the surface that was asked, and no
 * answer or log line carries a stack trace or a secret.
 */
@NullMarked
package io.tallyhost.http.shared;

import org.jspecify.annotations.NullMarked;
