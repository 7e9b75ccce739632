/**
 * A service that somebody bought, and the hypervisor behind it. Invariant: a live service has
 * exactly one server at the hypervisor, and no server there belongs to two services.
 */
@NullMarked
package io.tallyhost.domain.service;

import org.jspecify.annotations.NullMarked;
