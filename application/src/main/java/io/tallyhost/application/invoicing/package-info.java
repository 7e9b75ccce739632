/**
 * Issuing, crediting, paying and showing documents.
 *
 * <p>Invariant: a document, its number and its settlement begin together; a second request for the
 * same source gets the first document.
 */
@NullMarked
package io.tallyhost.application.invoicing;

import org.jspecify.annotations.NullMarked;
