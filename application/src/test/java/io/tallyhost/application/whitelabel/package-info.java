@NullMarked
package io.tallyhost.application.whitelabel;

import org.jspecify.annotations.NullMarked;
