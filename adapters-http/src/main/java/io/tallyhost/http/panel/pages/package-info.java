/** The pages themselves: each asks use cases and says what came of it. */
@NullMarked
package io.tallyhost.http.panel.pages;

import org.jspecify.annotations.NullMarked;
