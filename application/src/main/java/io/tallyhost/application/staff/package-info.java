/**
 * Telling staff what wants a human.
 *
 * <p>Invariant: who is asked for help waits for nobody else's telephone, and is forgotten by none.
 */
@NullMarked
package io.tallyhost.application.staff;

import org.jspecify.annotations.NullMarked;
