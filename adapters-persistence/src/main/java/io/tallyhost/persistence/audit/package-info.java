/** What was done, chained and signed, in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.audit;

import org.jspecify.annotations.NullMarked;
