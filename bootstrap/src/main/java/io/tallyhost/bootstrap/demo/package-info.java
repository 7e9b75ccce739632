/** A small world to look at and to test against, the same every time. */
@NullMarked
package io.tallyhost.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
