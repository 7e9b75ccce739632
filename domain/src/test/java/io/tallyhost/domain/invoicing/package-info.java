@NullMarked
package io.tallyhost.domain.invoicing;

import org.jspecify.annotations.NullMarked;
