package io.tallyhost.domain.invoicing;

import java.util.Optional;

/** Driven port: documents as bytes; the same document always gives the same bytes. */
public interface InvoicePrinter {

  /** For people: a PDF, with the figures for machines inside when they can be given. */
  byte[] pdf(Invoice invoice, Snapshot.Current said);

  /**
   * For machines: an XRechnung. Nothing when the document lacks what the standard demands, such as
   * a party's country.
   */
  Optional<byte[]> xml(Invoice invoice, Snapshot.Current said);
}
