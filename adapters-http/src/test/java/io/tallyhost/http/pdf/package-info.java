@NullMarked
package io.tallyhost.http.pdf;

import org.jspecify.annotations.NullMarked;
