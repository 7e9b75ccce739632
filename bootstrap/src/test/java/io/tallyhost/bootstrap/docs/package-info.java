/** The manual says what is. */
@NullMarked
package io.tallyhost.bootstrap.docs;

import org.jspecify.annotations.NullMarked;
