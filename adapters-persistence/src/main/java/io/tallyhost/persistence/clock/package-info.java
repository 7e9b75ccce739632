/** The shared offset of the test clock. */
@NullMarked
package io.tallyhost.persistence.clock;

import org.jspecify.annotations.NullMarked;
