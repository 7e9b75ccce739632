/**
 * What running time costs.
 *
 * <p>Invariant: a charge is a pure function of the recorded stretches; however time is cut, its
 * parts add up to the whole, and no second of a service is ever charged twice.
 */
@NullMarked
package io.tallyhost.domain.metering;

import org.jspecify.annotations.NullMarked;
