/**
 * What partners do with their keys: sign customers up and report what those paid.
 *
 * <p>Invariant: whatever is reported is kept, and a retry changes nothing.
 */
@NullMarked
package io.tallyhost.application.partner;

import org.jspecify.annotations.NullMarked;
