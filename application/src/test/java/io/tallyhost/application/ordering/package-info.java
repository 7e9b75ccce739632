@NullMarked
package io.tallyhost.application.ordering;

import org.jspecify.annotations.NullMarked;
