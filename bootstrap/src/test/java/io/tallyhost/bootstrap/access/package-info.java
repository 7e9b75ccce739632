/** Signing in, keys, the audit and the clock, as callers see them. */
@NullMarked
package io.tallyhost.bootstrap.access;

import org.jspecify.annotations.NullMarked;
