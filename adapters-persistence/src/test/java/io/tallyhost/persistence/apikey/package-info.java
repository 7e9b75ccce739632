@NullMarked
package io.tallyhost.persistence.apikey;

import org.jspecify.annotations.NullMarked;
