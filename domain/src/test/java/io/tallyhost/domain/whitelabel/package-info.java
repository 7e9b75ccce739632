@NullMarked
package io.tallyhost.domain.whitelabel;

import org.jspecify.annotations.NullMarked;
