/** Documents, their numbers and what became of them. */
@NullMarked
package io.tallyhost.persistence.invoicing;

import org.jspecify.annotations.NullMarked;
