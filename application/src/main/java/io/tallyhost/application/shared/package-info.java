/**
 * What every use case stands on: the unit of work, who is asking, and the ways to say no.
 *
 * <p>Invariant: nothing is done that was not authorised here first, and nothing is half done.
 */
@NullMarked
package io.tallyhost.application.shared;

import org.jspecify.annotations.NullMarked;
