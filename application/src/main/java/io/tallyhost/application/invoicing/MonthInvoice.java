package io.tallyhost.application.invoicing;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.BillingPeriod;
import io.tallyhost.domain.invoicing.BillingSettings;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.metering.UsageLine;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.tax.VatDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the draft of what somebody used and bought on account in a month. */
record MonthInvoice(BillingSettings settings, BillingPeriod month, Instant now) {

  /** What stands on it: running time, orders, and how services are called. */
  record Content(List<UsageLine> usage, List<Order> orders, Map<ServiceId, String> labels) {}

  /** Nothing when there is nothing to bill. */
  Optional<InvoiceDraft> draft(Buyer buyer, Content content) {
    var vat = vat(buyer);
    var lines =
        Stream.concat(
                content.usage().stream()
                    .filter(line -> line.usage().amount().isPositive())
                    .map(line -> line(line, content.labels(), vat)),
                content.orders().stream().flatMap(order -> lines(order, vat)))
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(draft(buyer, lines));
  }

  private InvoiceDraft draft(Buyer buyer, List<InvoiceLine> lines) {
    Owner owner = buyer.reseller().owner();
    return new InvoiceDraft(
        owner,
        InvoiceSource.of(owner.account(), month),
        Optional.empty(),
        Snapshot.Current.invoice(settings.company(), party(buyer), month, lines)
            .dueOn(settings.dunning().dueOf(LocalDate.ofInstant(now, ZoneOffset.UTC))));
  }

  private VatDecision vat(Buyer buyer) {
    return VatDecision.of(settings.company().party().tax(), buyer.reseller().tax(), month.last());
  }

  static Party party(Buyer buyer) {
    var company = buyer.reseller().company();
    var account = buyer.account();
    return new Party(
        company.companyName().or(company::displayName).orElse(account.username().value()),
        company.address().map(PostalAddress::parse).orElse(PostalAddress.NONE),
        buyer.reseller().tax(),
        Optional.of(account.contact().email().value()));
  }

  static InvoiceLine line(UsageLine line, Map<ServiceId, String> labels, VatDecision vat) {
    var id = line.service().id();
    var seconds = line.usage().seconds();
    var time = seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
    return new InvoiceLine(
        "Hourly VPS — "
            + Optional.ofNullable(labels.get(id))
                .orElseGet(() -> "service " + line.service().serial()),
        Optional.of(time + " hours running"),
        1,
        line.usage().amount(),
        vat,
        Optional.of(id.value()));
  }

  private static String twoDigits(long number) {
    return (number < 10 ? "0" : "") + number;
  }

  // The discount stands on a line of its own, so that prices stay those of the list.
  private static Stream<InvoiceLine> lines(Order order, VatDecision vat) {
    var listed =
        order.lines().stream()
            .map(
                line ->
                    new InvoiceLine(
                        line.label(),
                        Optional.empty(),
                        line.quantity(),
                        line.unit(),
                        vat,
                        Optional.of(order.id().value())));
    var discount = order.amounts().discount();
    return discount.isZero() ? listed : Stream.concat(listed, Stream.of(discount(order, vat)));
  }

  // With its order, so that both are taken back together.
  private static InvoiceLine discount(Order order, VatDecision vat) {
    return new InvoiceLine(
        "Discount",
        Optional.empty(),
        -1,
        order.amounts().discount(),
        vat,
        Optional.of(order.id().value()));
  }
}
