@NullMarked
package io.tallyhost.bootstrap.webhook;

import org.jspecify.annotations.NullMarked;
