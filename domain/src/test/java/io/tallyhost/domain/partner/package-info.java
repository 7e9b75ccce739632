@NullMarked
package io.tallyhost.domain.partner;

import org.jspecify.annotations.NullMarked;
