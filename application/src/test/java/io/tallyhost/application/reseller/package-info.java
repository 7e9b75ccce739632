/** Resellers for tests. */
@NullMarked
package io.tallyhost.application.reseller;

import org.jspecify.annotations.NullMarked;
