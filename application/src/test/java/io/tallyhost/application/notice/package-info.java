@NullMarked
package io.tallyhost.application.notice;

import org.jspecify.annotations.NullMarked;
