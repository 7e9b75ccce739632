@NullMarked
package io.tallyhost.application.ticketing;

import org.jspecify.annotations.NullMarked;
