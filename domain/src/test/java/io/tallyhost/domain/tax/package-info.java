@NullMarked
package io.tallyhost.domain.tax;

import org.jspecify.annotations.NullMarked;
