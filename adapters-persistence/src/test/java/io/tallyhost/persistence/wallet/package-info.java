@NullMarked
package io.tallyhost.persistence.wallet;

import org.jspecify.annotations.NullMarked;
