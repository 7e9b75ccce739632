/**
 * Messages to people, in words of their language, over SMTP.
 *
 * <p>Invariant: nothing that a message speaks of can add a header or markup to it.
 */
@NullMarked
package io.tallyhost.http.mail;

import org.jspecify.annotations.NullMarked;
