/** White-label products, their orders and the inventories they are sold from. */
@NullMarked
package io.tallyhost.persistence.whitelabel;

import org.jspecify.annotations.NullMarked;
