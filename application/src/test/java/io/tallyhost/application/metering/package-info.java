@NullMarked
package io.tallyhost.application.metering;

import org.jspecify.annotations.NullMarked;
