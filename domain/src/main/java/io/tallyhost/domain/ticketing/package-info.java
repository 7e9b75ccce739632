/**
 * Questions of resellers and the answers of staff.
 *
 * <p>Invariant: a ticket begins with a message, and a closed one takes no further.
 */
@NullMarked
package io.tallyhost.domain.ticketing;

import org.jspecify.annotations.NullMarked;
