@NullMarked
package io.tallyhost.domain.audit;

import org.jspecify.annotations.NullMarked;
