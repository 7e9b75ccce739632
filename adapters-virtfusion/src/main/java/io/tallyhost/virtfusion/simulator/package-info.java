/**
 * A panel without machines: it speaks VirtFusion's admin API on this machine, for tests and for
 * demonstrations. Invariant: servers, users and addresses change only through calls and time.
 */
@NullMarked
package io.tallyhost.virtfusion.simulator;

import org.jspecify.annotations.NullMarked;
