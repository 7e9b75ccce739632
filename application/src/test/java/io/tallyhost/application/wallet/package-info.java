@NullMarked
package io.tallyhost.application.wallet;

import org.jspecify.annotations.NullMarked;
