package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.PostalAddress;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.VatId;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Seller and buyer of a Cross Industry Invoice. */
final class CiiParties {

  private static final List<String> STREET = List.of("ram:LineOne", "ram:LineTwo", "ram:LineThree");

  private final Xml xml;

  CiiParties(Xml xml) {
    this.xml = xml;
  }

  void write(Invoice invoice, Snapshot.Current said) throws XMLStreamException {
    // Outside the scope of VAT nobody's VAT id may be named.
    var named =
        said.totals().vatLines().stream()
            .noneMatch(line -> line.decision().rule().category().equals("O"));
    xml.element(
        "ram:ApplicableHeaderTradeAgreement",
        () -> {
          xml.text("ram:BuyerReference", invoice.owner().account().value());
          xml.element("ram:SellerTradeParty", () -> seller(said.issuer(), named));
          xml.element("ram:BuyerTradeParty", () -> buyer(said.billTo(), named));
          if (invoice.orderId().isPresent()) {
            xml.element(
                "ram:BuyerOrderReferencedDocument",
                () -> xml.text("ram:IssuerAssignedID", invoice.orderId()));
          }
        });
  }

  private void seller(Issuer issuer, boolean named) throws XMLStreamException {
    if (!named) {
      xml.text("ram:ID", issuer.taxNumber().orElse(issuer.id().value()));
    }
    xml.text("ram:Name", issuer.party().name());
    if (issuer.phone().isPresent() && issuer.party().email().isPresent()) {
      xml.element("ram:DefinedTradeContact", () -> contact(issuer));
    }
    whereabouts(issuer.party());
    vatId(issuer.party(), named);
    if (issuer.taxNumber().isPresent()) {
      registration("FC", issuer.taxNumber());
    }
  }

  private void buyer(Party party, boolean named) throws XMLStreamException {
    xml.text("ram:Name", party.name());
    whereabouts(party);
    vatId(party, named);
  }

  private void contact(Issuer issuer) throws XMLStreamException {
    xml.text("ram:PersonName", issuer.party().name());
    xml.element(
        "ram:TelephoneUniversalCommunication",
        () -> xml.text("ram:CompleteNumber", issuer.phone()));
    xml.element(
        "ram:EmailURIUniversalCommunication", () -> xml.text("ram:URIID", issuer.party().email()));
  }

  private void whereabouts(Party party) throws XMLStreamException {
    xml.element("ram:PostalTradeAddress", () -> address(party.address(), country(party)));
    if (party.email().isPresent()) {
      xml.element(
          "ram:URIUniversalCommunication",
          () -> xml.text("ram:URIID", "schemeID", "EM", party.email().get()));
    }
  }

  private void address(PostalAddress address, String country) throws XMLStreamException {
    xml.text("ram:PostcodeCode", address.postcode());
    for (var i = 0; i < Math.min(address.street().size(), STREET.size()); i++) {
      xml.text(STREET.get(i), address.street().get(i));
    }
    xml.text("ram:CityName", address.city());
    xml.text("ram:CountryID", country);
  }

  private void vatId(Party party, boolean named) throws XMLStreamException {
    var id = party.tax().registeredIn().flatMap(home -> party.tax().vatId());
    if (named && id.isPresent()) {
      registration("VA", id.map(VatId::value));
    }
  }

  private void registration(String scheme, Optional<String> id) throws XMLStreamException {
    xml.element(
        "ram:SpecifiedTaxRegistration",
        () -> xml.text("ram:ID", "schemeID", scheme, id.orElseThrow()));
  }

  private static String country(Party party) {
    return party.tax().country().map(Country::code).orElseThrow();
  }
}
