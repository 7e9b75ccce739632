@NullMarked
package io.tallyhost.application.shared;

import org.jspecify.annotations.NullMarked;
