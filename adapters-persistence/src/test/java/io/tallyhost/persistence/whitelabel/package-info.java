@NullMarked
package io.tallyhost.persistence.whitelabel;

import org.jspecify.annotations.NullMarked;
