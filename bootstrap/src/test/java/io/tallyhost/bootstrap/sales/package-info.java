/** What the operator sells and what became of it, over a real socket. */
@NullMarked
package io.tallyhost.bootstrap.sales;

import org.jspecify.annotations.NullMarked;
