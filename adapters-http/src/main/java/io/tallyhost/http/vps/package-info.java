/** The VPS reseller API: orders, servers, invoices and tickets, in integer cents and camelCase. */
@NullMarked
package io.tallyhost.http.vps;

import org.jspecify.annotations.NullMarked;
