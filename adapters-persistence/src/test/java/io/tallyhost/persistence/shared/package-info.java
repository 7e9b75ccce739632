@NullMarked
package io.tallyhost.persistence.shared;

import org.jspecify.annotations.NullMarked;
