@NullMarked
package io.tallyhost.application.partner;

import org.jspecify.annotations.NullMarked;
