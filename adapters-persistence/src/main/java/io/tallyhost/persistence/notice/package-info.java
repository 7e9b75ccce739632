/** What people are told, in PostgreSQL. */
@NullMarked
package io.tallyhost.persistence.notice;

import org.jspecify.annotations.NullMarked;
