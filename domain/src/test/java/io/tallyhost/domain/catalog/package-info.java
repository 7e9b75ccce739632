@NullMarked
package io.tallyhost.domain.catalog;

import org.jspecify.annotations.NullMarked;
