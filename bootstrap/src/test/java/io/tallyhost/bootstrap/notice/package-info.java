/** Resellers, their accounts and what partners report, asked for over HTTP. */
@NullMarked
package io.tallyhost.bootstrap.notice;

import org.jspecify.annotations.NullMarked;
