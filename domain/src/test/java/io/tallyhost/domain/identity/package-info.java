@NullMarked
package io.tallyhost.domain.identity;

import org.jspecify.annotations.NullMarked;
