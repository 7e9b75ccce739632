package io.tallyhost.domain.model;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.model.naive.NaiveBill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An issued invoice, its credit notes and what became of it. */
final class Bill {

  final Tenant tenant;
  final Invoice invoice;
  final Optional<Deal> deal;
  final List<Invoice> notes = new ArrayList<>();
  private final int asIssued;

  Settlement settlement;

  final NaiveBill naive;

  Bill(Tenant tenant, Invoice invoice, Optional<Deal> deal, NaiveBill naive) {
    this.tenant = tenant;
    this.invoice = invoice;
    this.deal = deal;
    this.naive = naive;
    this.settlement =
        invoice
            .snapshot()
            .fold(
                said -> Settlement.of(invoice, said),
                legacy -> {
                  throw new AssertionError();
                });
    this.asIssued = invoice.hashCode();
  }

  void agree(LocalDate today) {
    Same.amount("outstanding", naive.outstanding(), settlement.outstanding());
    Same.amount("paid", naive.paid(), settlement.paid());
    Same.amount("credited", naive.credited(), settlement.credited());
    Same.number("reminders", naive.steps(), settlement.steps());
    Same.thing("state", naive.state(today), settlement.stateOn(today).name());
  }

  /** I8: as it was issued. */
  void unchanged() {
    Same.number("I8 an issued invoice", asIssued, invoice.hashCode());
  }
}
