/**
 * What was done, by whom, on whose behalf.
 *
 * <p>Invariant: entries of an account form one hash chain; nothing is ever changed or removed.
 */
@NullMarked
package io.tallyhost.domain.audit;

import org.jspecify.annotations.NullMarked;
