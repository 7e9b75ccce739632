@NullMarked
package io.tallyhost.domain.embedding;

import org.jspecify.annotations.NullMarked;
