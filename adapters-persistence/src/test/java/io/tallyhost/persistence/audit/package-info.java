@NullMarked
package io.tallyhost.persistence.audit;

import org.jspecify.annotations.NullMarked;
