/** The panel over a socket, without a browser. */
@NullMarked
package io.tallyhost.bootstrap.panel;

import org.jspecify.annotations.NullMarked;
