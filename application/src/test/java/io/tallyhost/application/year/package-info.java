/** A year of billing, beside a model that a child could follow. */
@NullMarked
package io.tallyhost.application.year;

import org.jspecify.annotations.NullMarked;
