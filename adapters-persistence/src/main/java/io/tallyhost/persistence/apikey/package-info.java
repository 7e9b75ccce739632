/** Keys for programs in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.apikey;

import org.jspecify.annotations.NullMarked;
