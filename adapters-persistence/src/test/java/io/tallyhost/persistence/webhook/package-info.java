@NullMarked
package io.tallyhost.persistence.webhook;

import org.jspecify.annotations.NullMarked;
