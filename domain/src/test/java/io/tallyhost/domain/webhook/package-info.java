@NullMarked
package io.tallyhost.domain.webhook;

import org.jspecify.annotations.NullMarked;
