package io.tallyhost.application.invoicing;

import io.tallyhost.domain.invoicing.InvoiceNumbers;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Settlements;

/** Where documents are kept: themselves, their numbers, and what became of them. */
public record InvoiceBooks(Invoices invoices, InvoiceNumbers numbers, Settlements settlements) {}
