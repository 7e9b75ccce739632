@NullMarked
package io.tallyhost.domain.ordering;

import org.jspecify.annotations.NullMarked;
