@NullMarked
package io.tallyhost.persistence.partner;

import org.jspecify.annotations.NullMarked;
