@NullMarked
package io.tallyhost.persistence.work;

import org.jspecify.annotations.NullMarked;
