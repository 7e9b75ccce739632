/**
 * The hypervisor port spoken to VirtFusion's admin API over HTTP. Invariant: a call that creates
 * something is sent at most once, and what is not known to have failed is never reported as failed.
 */
@NullMarked
package io.tallyhost.virtfusion;

import org.jspecify.annotations.NullMarked;
