/** Webhooks and their deliveries, in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.webhook;

import org.jspecify.annotations.NullMarked;
