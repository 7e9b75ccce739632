@NullMarked
package io.tallyhost.domain.data;

import org.jspecify.annotations.NullMarked;
