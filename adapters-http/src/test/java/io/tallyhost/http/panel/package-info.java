@NullMarked
package io.tallyhost.http.panel;

import org.jspecify.annotations.NullMarked;
