@NullMarked
package io.tallyhost.domain.shared;

import org.jspecify.annotations.NullMarked;
