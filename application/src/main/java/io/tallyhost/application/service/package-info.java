/**
 * What is done with a service from its making to its end.
 *
 * <p>Invariant: the hypervisor is called outside of any unit of work, and what it was asked for is
 * written down before and what came of it after.
 */
@NullMarked
package io.tallyhost.application.service;

import org.jspecify.annotations.NullMarked;
