/** The database itself: connections, migrations, transactions, and how columns are read. */
@NullMarked
package io.tallyhost.persistence.shared;

import org.jspecify.annotations.NullMarked;
