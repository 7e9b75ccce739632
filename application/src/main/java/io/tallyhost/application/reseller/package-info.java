/**
 * Setting up those who sell and those they sell to, and moving money between them.
 *
 * <p>Invariant: whoever gives something has it himself, and nobody sets his own terms.
 */
@NullMarked
package io.tallyhost.application.reseller;

import org.jspecify.annotations.NullMarked;
