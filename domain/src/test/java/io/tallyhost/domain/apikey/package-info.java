@NullMarked
package io.tallyhost.domain.apikey;

import org.jspecify.annotations.NullMarked;
