/** Services and the work at the hypervisor in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.service;

import org.jspecify.annotations.NullMarked;
