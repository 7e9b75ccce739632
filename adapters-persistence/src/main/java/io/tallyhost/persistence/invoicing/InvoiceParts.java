package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Issuer;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.tax.VatLine;
import java.util.List;

/** What belongs to one document, beside its head. */
record InvoiceParts(
    List<PartyPart> parties, List<LinePart> lines, List<VatLine> taxes, List<Integer> credited) {

  Issuer issuer() {
    return parties.stream().flatMap(each -> each.issuer().stream()).findFirst().orElseThrow();
  }

  Party billTo() {
    return parties.stream()
        .filter(each -> each.issuer().isEmpty())
        .map(PartyPart::party)
        .findFirst()
        .orElseThrow();
  }

  List<InvoiceLine> fullLines() {
    return lines.stream().flatMap(each -> each.line().stream()).toList();
  }

  List<String> labels() {
    return lines.stream().map(LinePart::label).toList();
  }
}
