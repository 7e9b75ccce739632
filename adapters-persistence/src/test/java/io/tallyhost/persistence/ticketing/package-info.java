@NullMarked
package io.tallyhost.persistence.ticketing;

import org.jspecify.annotations.NullMarked;
