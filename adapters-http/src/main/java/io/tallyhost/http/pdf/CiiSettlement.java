package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.Correction;
import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatLine;
import javax.xml.stream.XMLStreamException;

/** What a Cross Industry Invoice comes to, and how it is paid. */
final class CiiSettlement {

  private static final String TRANSFER = "58";
  private static final String STANDING_AGREEMENT = "57";

  private final Xml xml;

  CiiSettlement(Xml xml) {
    this.xml = xml;
  }

  void write(Invoice invoice, Snapshot.Current said) throws XMLStreamException {
    xml.element("ram:ApplicableHeaderTradeSettlement", () -> body(invoice, said));
  }

  private void body(Invoice invoice, Snapshot.Current said) throws XMLStreamException {
    xml.text("ram:PaymentReference", invoice.number().value());
    xml.text("ram:InvoiceCurrencyCode", invoice.currency().getCurrencyCode());
    xml.element("ram:SpecifiedTradeSettlementPaymentMeans", () -> means(said.issuer(), said));
    for (var line : said.totals().vatLines()) {
      xml.element("ram:ApplicableTradeTax", () -> tax(line));
    }
    xml.element("ram:BillingSpecifiedPeriod", () -> period(said));
    xml.element("ram:SpecifiedTradePaymentTerms", () -> terms(said));
    xml.element(
        "ram:SpecifiedTradeSettlementHeaderMonetarySummation", () -> sums(said.totals(), said));
    if (said.corrects().isPresent()) {
      xml.element("ram:InvoiceReferencedDocument", () -> corrected(said.corrects().get()));
    }
  }

  private void means(Issuer issuer, Snapshot.Current said) throws XMLStreamException {
    var account = issuer.bankAccount();
    if (account.isEmpty() || !said.payable().isPositive()) {
      xml.text("ram:TypeCode", STANDING_AGREEMENT);
      return;
    }
    xml.text("ram:TypeCode", TRANSFER);
    xml.element(
        "ram:PayeePartyCreditorFinancialAccount",
        () -> xml.text("ram:IBANID", account.get().iban()));
    if (account.get().bic().isPresent()) {
      xml.element(
          "ram:PayeeSpecifiedCreditorFinancialInstitution",
          () -> xml.text("ram:BICID", account.get().bic()));
    }
  }

  private void tax(VatLine line) throws XMLStreamException {
    var rule = line.decision().rule();
    xml.text("ram:CalculatedAmount", CiiFigures.amount(line.vat()));
    xml.text("ram:TypeCode", "VAT");
    xml.text("ram:ExemptionReason", rule.legalText());
    xml.text("ram:BasisAmount", CiiFigures.amount(line.base()));
    CiiLines.category(xml, line.decision());
    xml.text("ram:ExemptionReasonCode", rule.exemptionCode());
    CiiLines.rate(xml, line.decision());
  }

  private void period(Snapshot.Current said) throws XMLStreamException {
    xml.element(
        "ram:StartDateTime",
        () -> CiiFigures.date(xml, "udt:DateTimeString", said.period().first()));
    xml.element(
        "ram:EndDateTime", () -> CiiFigures.date(xml, "udt:DateTimeString", said.period().last()));
  }

  private void terms(Snapshot.Current said) throws XMLStreamException {
    var notes = Wording.notes(said);
    xml.text("ram:Description", notes.get(notes.size() - 1));
    if (said.kind() == DocumentKind.INVOICE) {
      xml.element(
          "ram:DueDateDateTime", () -> CiiFigures.date(xml, "udt:DateTimeString", said.due()));
    }
  }

  private void sums(Totals totals, Snapshot.Current said) throws XMLStreamException {
    xml.text("ram:LineTotalAmount", CiiFigures.amount(totals.net()));
    xml.text("ram:TaxBasisTotalAmount", CiiFigures.amount(totals.net()));
    xml.text(
        "ram:TaxTotalAmount",
        "currencyID",
        totals.vat().currency().getCurrencyCode(),
        CiiFigures.amount(totals.vat()));
    xml.text("ram:GrandTotalAmount", CiiFigures.amount(totals.gross()));
    xml.text("ram:TotalPrepaidAmount", CiiFigures.amount(said.prepaid()));
    xml.text("ram:DuePayableAmount", CiiFigures.amount(said.payable()));
  }

  private void corrected(Correction correction) throws XMLStreamException {
    xml.text("ram:IssuerAssignedID", correction.number().value());
    xml.element(
        "ram:FormattedIssueDateTime",
        () -> CiiFigures.date(xml, "qdt:DateTimeString", correction.issuedOn()));
  }
}
