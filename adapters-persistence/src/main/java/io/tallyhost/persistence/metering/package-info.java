/** Meters, and the hours that were billed, in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.metering;

import org.jspecify.annotations.NullMarked;
