/**
 * Those who sell, those they sell to, and what both may have.
 *
 * <p>Invariant: the hierarchy is one level deep; a sub-reseller's parent is always a top-level
 * reseller, and nobody grants more than he has.
 */
@NullMarked
package io.tallyhost.domain.reseller;

import org.jspecify.annotations.NullMarked;
