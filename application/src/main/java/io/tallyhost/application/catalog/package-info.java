/**
 * Showing and keeping what can be bought.
 *
 * <p>Invariant: what somebody may not buy is not shown to him, and only the operator changes it.
 */
@NullMarked
package io.tallyhost.application.catalog;

import org.jspecify.annotations.NullMarked;
