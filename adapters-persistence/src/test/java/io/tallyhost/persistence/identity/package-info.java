@NullMarked
package io.tallyhost.persistence.identity;

import org.jspecify.annotations.NullMarked;
