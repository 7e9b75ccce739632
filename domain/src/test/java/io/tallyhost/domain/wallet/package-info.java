@NullMarked
package io.tallyhost.domain.wallet;

import org.jspecify.annotations.NullMarked;
