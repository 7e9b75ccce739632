/** Getting in and out of the panel, and what concerns nobody but oneself. */
@NullMarked
package io.tallyhost.http.panel.account;

import org.jspecify.annotations.NullMarked;
