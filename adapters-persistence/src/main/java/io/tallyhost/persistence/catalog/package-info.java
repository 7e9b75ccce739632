/** The catalogue in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.catalog;

import org.jspecify.annotations.NullMarked;
