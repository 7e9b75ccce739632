/** What the simulator answers, held against the vendor's description where that is at hand. */
@NullMarked
package io.tallyhost.virtfusion.simulator;

import org.jspecify.annotations.NullMarked;
