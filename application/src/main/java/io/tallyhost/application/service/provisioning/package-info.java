/**
 * The saga: brings a server into being, step by step, and others to the state our books say.
 *
 * <p>Invariant: each step can be taken again after a crash at any point, and a server whose
 * creation was not answered is looked for before another one is asked for.
 */
@NullMarked
package io.tallyhost.application.service.provisioning;

import org.jspecify.annotations.NullMarked;
