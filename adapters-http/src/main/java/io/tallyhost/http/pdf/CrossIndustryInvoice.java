package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.invoicing.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A document as EN 16931 wants it, in the UN's Cross Industry Invoice syntax. */
final class CrossIndustryInvoice {

  private static final String EN_16931 = "urn:cen.eu:en16931:2017";
  private static final String XRECHNUNG =
      EN_16931 + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
  private static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
  private static final String UNECE = "urn:un:unece:uncefact:data:";

  private final Xml xml;
  private final Invoice invoice;
  private final Snapshot.Current said;

  private CrossIndustryInvoice(Xml xml, Invoice invoice, Snapshot.Current said) {
    this.xml = xml;
    this.invoice = invoice;
    this.said = said;
  }

  /** Nothing when a party's country is not known: the standard demands it. */
  static Optional<byte[]> facturX(Invoice invoice, Snapshot.Current said) {
    return countriesKnown(said) ? Optional.of(written(invoice, said, EN_16931)) : Optional.empty();
  }

  /** An XRechnung where all is known that it demands, and plain EN 16931 where it is not. */
  static Optional<byte[]> xRechnung(Invoice invoice, Snapshot.Current said) {
    return meetsXRechnung(said)
        ? Optional.of(written(invoice, said, XRECHNUNG))
        : facturX(invoice, said);
  }

  private static byte[] written(Invoice invoice, Snapshot.Current said, String guideline) {
    try {
      var xml = new Xml();
      new CrossIndustryInvoice(xml, invoice, said).write(guideline);
      return xml.bytes();
    } catch (XMLStreamException failure) {
      throw new IllegalStateException("Invoice " + invoice.id() + " as XML", failure);
    }
  }

  private void write(String guideline) throws XMLStreamException {
    var namespaces = new LinkedHashMap<String, String>();
    namespaces.put("rsm", UNECE + "standard:CrossIndustryInvoice:100");
    namespaces.put("ram", UNECE + "standard:ReusableAggregateBusinessInformationEntity:100");
    namespaces.put("udt", UNECE + "standard:UnqualifiedDataType:100");
    namespaces.put("qdt", UNECE + "standard:QualifiedDataType:100");
    xml.root("rsm:CrossIndustryInvoice", namespaces, () -> body(guideline));
  }

  private void body(String guideline) throws XMLStreamException {
    xml.element("rsm:ExchangedDocumentContext", () -> context(guideline));
    xml.element("rsm:ExchangedDocument", this::document);
    xml.element(
        "rsm:SupplyChainTradeTransaction",
        () -> {
          new CiiLines(xml).write(said.lines());
          new CiiParties(xml).write(invoice, said);
          xml.element("ram:ApplicableHeaderTradeDelivery", this::delivery);
          new CiiSettlement(xml).write(invoice, said);
        });
  }

  private void context(String guideline) throws XMLStreamException {
    if (guideline.equals(XRECHNUNG)) {
      xml.element(
          "ram:BusinessProcessSpecifiedDocumentContextParameter",
          () -> xml.text("ram:ID", PROCESS));
    }
    xml.element(
        "ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", guideline));
  }

  private void document() throws XMLStreamException {
    var issued = LocalDate.ofInstant(invoice.issuedAt(), ZoneOffset.UTC);
    xml.text("ram:ID", invoice.number().value());
    xml.text("ram:TypeCode", said.kind().typeCode());
    xml.element("ram:IssueDateTime", () -> CiiFigures.date(xml, "udt:DateTimeString", issued));
    for (var note : Wording.notes(said)) {
      xml.element("ram:IncludedNote", () -> xml.text("ram:Content", note));
    }
  }

  private void delivery() throws XMLStreamException {
    xml.element(
        "ram:ActualDeliverySupplyChainEvent",
        () ->
            xml.element(
                "ram:OccurrenceDateTime",
                () -> CiiFigures.date(xml, "udt:DateTimeString", said.period().last())));
  }

  private static boolean countriesKnown(Snapshot.Current said) {
    return said.issuer().party().tax().country().isPresent()
        && said.billTo().tax().country().isPresent();
  }

  private static boolean meetsXRechnung(Snapshot.Current said) {
    return countriesKnown(said)
        && isReachable(said.issuer().party())
        && isReachable(said.billTo())
        && said.issuer().phone().isPresent();
  }

  private static boolean isReachable(Party party) {
    return hasTown(party.address()) && party.email().isPresent();
  }

  private static boolean hasTown(PostalAddress address) {
    return address.postcode().isPresent() && address.city().isPresent();
  }
}
