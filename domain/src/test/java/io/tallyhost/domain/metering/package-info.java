@NullMarked
package io.tallyhost.domain.metering;

import org.jspecify.annotations.NullMarked;
