/**
 * Random operations on wallets, orders, meters and invoices, held against a naive model of them.
 */
@NullMarked
package io.tallyhost.domain.model;

import org.jspecify.annotations.NullMarked;
