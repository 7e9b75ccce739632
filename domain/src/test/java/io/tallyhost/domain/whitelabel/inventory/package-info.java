@NullMarked
package io.tallyhost.domain.whitelabel.inventory;

import org.jspecify.annotations.NullMarked;
