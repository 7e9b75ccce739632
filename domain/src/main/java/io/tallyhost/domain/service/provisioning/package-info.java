/**
 * Work at the hypervisor that must come to an end, whatever crashes or times out meanwhile.
 *
 * <p>Invariant: what was asked for is written down before it is asked, and only the holder of the
 * newest lease writes down what came of it.
 */
@NullMarked
package io.tallyhost.domain.service.provisioning;

import org.jspecify.annotations.NullMarked;
