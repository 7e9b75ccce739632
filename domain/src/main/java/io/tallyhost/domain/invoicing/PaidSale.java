package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that was delivered and taken from a wallet at once.
 *
 * @param id of its order
 * @param months for which it is paid; none for what is paid once
 * @param vat what was taken as tax, beside the net price
 */
public record PaidSale(
    String id, Owner owner, String label, int months, Money net, Money vat, Instant at) {

  /** Its invoice, with nothing left to pay; the tax is that which was taken. */
  public InvoiceDraft draft(Issuer issuer, Party billTo) {
    var decision = VatDecision.of(issuer.party().tax(), billTo.tax(), day());
    InvalidValue.unless(
        Totals.of(net, decision).vat().equals(vat), "vat", vat, "what is due on " + net);
    return new InvoiceDraft(
        owner,
        InvoiceSource.ofOrder(id),
        Optional.of(id),
        Snapshot.Current.invoice(
                issuer, billTo, period(), List.of(InvoiceLine.of(label, net, decision)))
            .dueOn(day())
            .paidInAdvance());
  }

  private LocalDate day() {
    return BillingPeriod.dayOf(at).first();
  }

  private BillingPeriod period() {
    return new BillingPeriod(day(), months > 0 ? day().plusMonths(months).minusDays(1) : day());
  }
}
