@NullMarked
package io.tallyhost.persistence.migration;

import org.jspecify.annotations.NullMarked;
