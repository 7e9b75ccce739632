/** Tickets in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.ticketing;

import org.jspecify.annotations.NullMarked;
