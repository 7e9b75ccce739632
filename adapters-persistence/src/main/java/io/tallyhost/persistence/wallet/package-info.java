/** Wallets and their books in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.wallet;

import org.jspecify.annotations.NullMarked;
