/** The whole product, started for real, and the rules its parts keep towards each other. */
@NullMarked
package io.tallyhost.bootstrap;

import org.jspecify.annotations.NullMarked;
