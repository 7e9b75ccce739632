/** Billing that runs by itself, asked for by hand. */
@NullMarked
package io.tallyhost.bootstrap.metering;

import org.jspecify.annotations.NullMarked;
