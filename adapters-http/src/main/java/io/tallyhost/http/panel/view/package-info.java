/**
 * What a page of the panel consists of, as plain values in the reader's language. Templates print
 * them and decide nothing; whoever writes a page composes blocks and never writes HTML.
 */
@NullMarked
package io.tallyhost.http.panel.view;

import org.jspecify.annotations.NullMarked;
