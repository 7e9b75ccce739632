@NullMarked
package io.tallyhost.domain.whitelabel.product;

import org.jspecify.annotations.NullMarked;
