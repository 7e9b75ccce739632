/**
 * What resellers report about the money their customers pay them, and whether it agrees with our
 * books.
 *
 * <p>Invariant: a report is never changed nor removed, and the same reference of the same key never
 * counts twice.
 */
@NullMarked
package io.tallyhost.domain.partner;

import org.jspecify.annotations.NullMarked;
