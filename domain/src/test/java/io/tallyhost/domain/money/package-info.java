@NullMarked
package io.tallyhost.domain.money;

import org.jspecify.annotations.NullMarked;
