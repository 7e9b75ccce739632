/** The client against the simulator, over real HTTP. */
@NullMarked
package io.tallyhost.virtfusion;

import org.jspecify.annotations.NullMarked;
