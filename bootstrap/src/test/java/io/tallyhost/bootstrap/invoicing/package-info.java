@NullMarked
package io.tallyhost.bootstrap.invoicing;

import org.jspecify.annotations.NullMarked;
