package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.tax.VatDecision;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The lines of a Cross Industry Invoice. */
final class CiiLines {

  private final Xml xml;

  CiiLines(Xml xml) {
    this.xml = xml;
  }

  void write(List<InvoiceLine> lines) throws XMLStreamException {
    var number = 0;
    for (var line : lines) {
      number++;
      var id = Integer.toString(number);
      xml.element("ram:IncludedSupplyChainTradeLineItem", () -> line(id, line));
    }
  }

  private void line(String id, InvoiceLine line) throws XMLStreamException {
    xml.element("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", id));
    xml.element(
        "ram:SpecifiedTradeProduct",
        () -> {
          xml.text("ram:Name", line.label());
          xml.text("ram:Description", line.detail());
        });
    xml.element(
        "ram:SpecifiedLineTradeAgreement",
        () ->
            xml.element(
                "ram:NetPriceProductTradePrice",
                () -> xml.text("ram:ChargeAmount", CiiFigures.amount(line.unitPrice()))));
    xml.element(
        "ram:SpecifiedLineTradeDelivery",
        () -> xml.text("ram:BilledQuantity", "unitCode", "C62", Long.toString(line.quantity())));
    xml.element("ram:SpecifiedLineTradeSettlement", () -> settlement(line));
  }

  private void settlement(InvoiceLine line) throws XMLStreamException {
    xml.element(
        "ram:ApplicableTradeTax",
        () -> {
          xml.text("ram:TypeCode", "VAT");
          category(xml, line.vat());
          rate(xml, line.vat());
        });
    xml.element(
        "ram:SpecifiedTradeSettlementLineMonetarySummation",
        () -> xml.text("ram:LineTotalAmount", CiiFigures.amount(line.net())));
  }

  static void category(Xml xml, VatDecision vat) throws XMLStreamException {
    xml.text("ram:CategoryCode", vat.rule().category());
  }

  /** What is outside the scope of VAT has no rate, not even of zero. */
  static void rate(Xml xml, VatDecision vat) throws XMLStreamException {
    if (!vat.rule().category().equals("O")) {
      xml.text("ram:RateApplicablePercent", CiiFigures.percent(vat.rate()));
    }
  }
}
