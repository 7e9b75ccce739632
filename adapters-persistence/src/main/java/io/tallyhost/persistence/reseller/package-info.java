/** Resellers, their customers and packages in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.reseller;

import org.jspecify.annotations.NullMarked;
