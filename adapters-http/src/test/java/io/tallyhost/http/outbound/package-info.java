/** What we ask of others, tried against real servers on the loopback. */
@NullMarked
package io.tallyhost.http.outbound;

import org.jspecify.annotations.NullMarked;
