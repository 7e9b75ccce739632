@NullMarked
package io.tallyhost.domain.ticketing;

import org.jspecify.annotations.NullMarked;
