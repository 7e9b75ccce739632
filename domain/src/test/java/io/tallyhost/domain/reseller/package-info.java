@NullMarked
package io.tallyhost.domain.reseller;

import org.jspecify.annotations.NullMarked;
