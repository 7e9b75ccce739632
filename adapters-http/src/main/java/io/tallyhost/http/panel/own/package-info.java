/** A reseller's own pages: servers, wallet, invoices, customers, support, keys, looks. */
@NullMarked
package io.tallyhost.http.panel.own;

import org.jspecify.annotations.NullMarked;
