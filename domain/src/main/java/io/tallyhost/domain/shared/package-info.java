/**
 * What every capability needs to speak precisely: ids, pages and the refusal of impossible values.
 *
 * <p>Invariant: a value that exists is a value that makes sense.
 */
@NullMarked
package io.tallyhost.domain.shared;

import org.jspecify.annotations.NullMarked;
