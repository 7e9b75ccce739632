/**
 * Reading and moving the test clock.
 *
 * <p>Invariant: it is moved by the operator only, and only forward.
 */
@NullMarked
package io.tallyhost.application.clock;

import org.jspecify.annotations.NullMarked;
