/** Measurements, run by {@code mvn -Pbench}: ratios within one run on one database. */
@NullMarked
package io.tallyhost.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
