@NullMarked
package io.tallyhost.persistence.reseller;

import org.jspecify.annotations.NullMarked;
