/**
 * What products are sold from: thousands of packages and services that the operator imports.
 *
 * <p>Invariant: an import replaces an inventory as a whole or not at all; nobody ever sees half of
 * one.
 */
@NullMarked
package io.tallyhost.domain.whitelabel.inventory;

import org.jspecify.annotations.NullMarked;
