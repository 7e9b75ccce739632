/** The surface of document 002: many products on one wallet, in its words. */
@NullMarked
package io.tallyhost.http.whitelabel;

import org.jspecify.annotations.NullMarked;
