@NullMarked
package io.tallyhost.persistence.invoicing;

import org.jspecify.annotations.NullMarked;
