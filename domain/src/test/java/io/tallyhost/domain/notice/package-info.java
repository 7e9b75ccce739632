@NullMarked
package io.tallyhost.domain.notice;

import org.jspecify.annotations.NullMarked;
