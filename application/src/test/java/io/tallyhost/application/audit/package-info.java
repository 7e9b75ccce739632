@NullMarked
package io.tallyhost.application.audit;

import org.jspecify.annotations.NullMarked;
