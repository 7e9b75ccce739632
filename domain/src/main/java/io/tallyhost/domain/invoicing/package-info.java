/**
 * Documents that say what is owed and why: invoices and credit notes.
 *
 * <p>Invariant: an issued document never changes; its total is the total of its lines; numbers of
 * an issuer and year have no gap. What has been paid is kept beside it, never in it.
 */
@NullMarked
package io.tallyhost.domain.invoicing;

import org.jspecify.annotations.NullMarked;
