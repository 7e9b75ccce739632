/**
 * Writing down what was done, and reading it back.
 *
 * <p>Invariant: every change has an entry in the same unit of work.
 */
@NullMarked
package io.tallyhost.application.audit;

import org.jspecify.annotations.NullMarked;
