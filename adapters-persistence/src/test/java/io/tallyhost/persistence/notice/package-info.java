@NullMarked
package io.tallyhost.persistence.notice;

import org.jspecify.annotations.NullMarked;
