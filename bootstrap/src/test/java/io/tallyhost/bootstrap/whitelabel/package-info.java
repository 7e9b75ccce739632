@NullMarked
package io.tallyhost.bootstrap.whitelabel;

import org.jspecify.annotations.NullMarked;
