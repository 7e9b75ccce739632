@NullMarked
package io.tallyhost.application.webhook;

import org.jspecify.annotations.NullMarked;
