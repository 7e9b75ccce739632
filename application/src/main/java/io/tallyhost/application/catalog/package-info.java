/**
 * Reading what can be bought.
 *
 * <p>Invariant: nobody is shown what they can't buy.
 */
@NullMarked
package io.tallyhost.application.catalog;

import org.jspecify.annotations.NullMarked;
