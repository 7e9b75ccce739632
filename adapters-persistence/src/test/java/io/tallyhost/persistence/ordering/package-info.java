@NullMarked
package io.tallyhost.persistence.ordering;

import org.jspecify.annotations.NullMarked;
