@NullMarked
package io.tallyhost.application.identity;

import org.jspecify.annotations.NullMarked;
