/** Repeated requests, rate limits, leases and events on their way out, in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.work;

import org.jspecify.annotations.NullMarked;
