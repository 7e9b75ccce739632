@NullMarked
package io.tallyhost.application.apikey;

import org.jspecify.annotations.NullMarked;
