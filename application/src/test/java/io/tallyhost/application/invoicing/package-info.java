@NullMarked
package io.tallyhost.application.invoicing;

import org.jspecify.annotations.NullMarked;
