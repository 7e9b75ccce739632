/** Explanations, tried. */
@NullMarked
package io.tallyhost.application.invoicing.explain;

import org.jspecify.annotations.NullMarked;
