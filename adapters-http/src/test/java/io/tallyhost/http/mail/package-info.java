/** What we ask of others, tried against real servers on the loopback. */
@NullMarked
package io.tallyhost.http.mail;

import org.jspecify.annotations.NullMarked;
