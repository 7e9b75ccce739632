/**
 * What the operator's and the resellers' panel does, as JSON.
 *
 * <p>Invariant: snake case and whole cents; a list says how long it is.
 */
@NullMarked
package io.tallyhost.http.admin;

import org.jspecify.annotations.NullMarked;
