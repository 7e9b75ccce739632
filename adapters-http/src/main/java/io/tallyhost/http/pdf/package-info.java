/**
 * Documents as files: PDF/A-3 for people, with the figures for machines inside.
 *
 * <p>Invariant: the same document gives the same bytes, whatever its texts are.
 */
@NullMarked
package io.tallyhost.http.pdf;

import org.jspecify.annotations.NullMarked;
