@NullMarked
package io.tallyhost.persistence.metering;

import org.jspecify.annotations.NullMarked;
