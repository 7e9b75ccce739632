/**
 * The same rules once more, in plain lists and big numbers, without a look at the product: nothing
 * in here may import it.
 */
@NullMarked
package io.tallyhost.domain.model.naive;

import org.jspecify.annotations.NullMarked;
