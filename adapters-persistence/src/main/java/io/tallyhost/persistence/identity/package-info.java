/** Accounts, permission groups, sessions and sign-ins in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.identity;

import org.jspecify.annotations.NullMarked;
