/** The base of all surfaces, over real sockets. */
@NullMarked
package io.tallyhost.http.shared;

import org.jspecify.annotations.NullMarked;
