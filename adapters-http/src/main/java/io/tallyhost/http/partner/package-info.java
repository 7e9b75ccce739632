/**
 * What partners call with their keys: signing customers up, reporting what those paid.
 *
 * <p>Invariant: decimals are read exactly, and an answer tells whether it was said before.
 */
@NullMarked
package io.tallyhost.http.partner;

import org.jspecify.annotations.NullMarked;
