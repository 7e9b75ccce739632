/**
 * Everything sold and running, and the hypervisor it runs on.
 *
 * <p>Invariant: a service changes its state only along {@link
 * io.tallyhost.domain.service.ServiceStatus#mayBecome}; a live virtual server has exactly one
 * server at the hypervisor, and no server there belongs to two services.
 */
@NullMarked
package io.tallyhost.domain.service;

import org.jspecify.annotations.NullMarked;
