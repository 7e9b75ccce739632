package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Party;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.tax.Country;
import io.tallyhost.domain.tax.VatId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The upper part of the first page: who writes, to whom, and what the document is called. */
final class Letterhead {

  // The address stands where a window envelope shows it.
  private static final float SENDER_Y = 714;
  private static final float FACTS_X = 318;
  private static final float FACTS_LABEL_WIDTH = 76;
  private static final float ADDRESS_WIDTH = 250;

  private final Sheet sheet;

  Letterhead(Sheet sheet) {
    this.sheet = sheet;
  }

  void draw(Invoice invoice, Snapshot.Current said) throws IOException {
    var top = sheet.y();
    sheet.lines(
        sheet.wrapped(said.issuer().party().name(), Style.COMPANY, ADDRESS_WIDTH),
        Style.COMPANY,
        Sheet.LEFT);
    sheet.moveTo(top - 3);
    sheet.textEndingAt(Wording.title(said), Style.TITLE, Sheet.RIGHT);
    sheet.moveTo(SENDER_Y);
    address(said);
    var belowAddress = sheet.y();
    sheet.moveTo(SENDER_Y);
    facts(facts(invoice, said));
    sheet.moveTo(Math.min(belowAddress, sheet.y()) - 26);
  }

  private void address(Snapshot.Current said) throws IOException {
    var sender =
        Stream.concat(
                Stream.of(said.issuer().party().name()),
                said.issuer().party().address().lines().stream())
            .collect(Collectors.joining(" · "));
    sheet.text(sheet.wrapped(sender, Style.SMALL, ADDRESS_WIDTH).get(0), Style.SMALL, Sheet.LEFT);
    sheet.down(5);
    sheet.rule(Sheet.LEFT, Sheet.LEFT + ADDRESS_WIDTH, 0.4f);
    sheet.down(15);
    for (var line : lines(said.billTo())) {
      sheet.lines(sheet.wrapped(line, Style.TEXT, ADDRESS_WIDTH), Style.TEXT, Sheet.LEFT);
    }
  }

  private void facts(Map<String, String> facts) throws IOException {
    for (var fact : facts.entrySet()) {
      sheet.text(fact.getKey(), Style.SMALL, FACTS_X);
      sheet.lines(
          sheet.wrapped(fact.getValue(), Style.TEXT, Sheet.RIGHT - FACTS_X - FACTS_LABEL_WIDTH),
          Style.TEXT,
          FACTS_X + FACTS_LABEL_WIDTH);
      sheet.down(1.5f);
    }
  }

  private static Map<String, String> facts(Invoice invoice, Snapshot.Current said) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Number", invoice.number().value());
    facts.put("Date", Wording.date(LocalDate.ofInstant(invoice.issuedAt(), ZoneOffset.UTC)));
    facts.put("Service period", Wording.period(said.period()));
    said.corrects().ifPresent(note -> facts.put("Corrects invoice", note.number().value()));
    if (said.payable().isPositive() && said.corrects().isEmpty()) {
      facts.put("Due", Wording.date(said.due()));
    }
    invoice.orderId().ifPresent(order -> facts.put("Order", order));
    said.billTo().tax().vatId().map(VatId::value).ifPresent(id -> facts.put("Your VAT ID", id));
    said.issuer().party().tax().vatId().ifPresent(id -> facts.put("Our VAT ID", id.value()));
    return facts;
  }

  static List<String> lines(Party party) {
    var lines = new ArrayList<String>();
    lines.add(party.name());
    lines.addAll(party.address().lines());
    party.tax().country().map(Country::englishName).ifPresent(lines::add);
    return lines;
  }
}
