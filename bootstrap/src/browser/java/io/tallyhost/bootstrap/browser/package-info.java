/** The panel, as people see it: in a browser, over a socket, with demo data. */
@NullMarked
package io.tallyhost.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
