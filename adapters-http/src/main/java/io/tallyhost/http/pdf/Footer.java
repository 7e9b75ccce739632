package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.BankAccount;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.Issuer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The foot of every page: who issues, how to reach and pay them, and which page this is. */
final class Footer {

  private static final float TOP = 88;
  private static final float COLUMN = Sheet.WIDTH / 3;
  private static final float GAP = 12;
  private static final int MOST_LINES = 5;

  private final Sheet sheet;

  Footer(Sheet sheet) {
    this.sheet = sheet;
  }

  void draw(Invoice invoice, Issuer issuer) throws IOException {
    for (var page = 0; page < sheet.pages(); page++) {
      sheet.reopen(page);
      sheet.moveTo(TOP);
      sheet.rule(Sheet.LEFT, Sheet.RIGHT, 0.4f);
      column(Letterhead.lines(issuer.party()), 0);
      column(contact(issuer), 1);
      column(bank(issuer), 2);
      sheet.moveTo(24);
      sheet.text(invoice.number().value(), Style.SMALL, Sheet.LEFT);
      sheet.textEndingAt(
          "Page %d of %d".formatted(page + 1, sheet.pages()), Style.SMALL, Sheet.RIGHT);
    }
  }

  private void column(List<String> texts, int index) throws IOException {
    sheet.moveTo(TOP - 13);
    var lines =
        texts.stream()
            .flatMap(text -> sheet.wrapped(text, Style.SMALL, COLUMN - GAP).stream())
            .limit(MOST_LINES)
            .toList();
    sheet.lines(lines, Style.SMALL, Sheet.LEFT + index * COLUMN);
  }

  private static List<String> contact(Issuer issuer) {
    var lines = new ArrayList<String>();
    issuer.party().email().ifPresent(lines::add);
    issuer.phone().ifPresent(lines::add);
    issuer.party().tax().vatId().ifPresent(id -> lines.add("VAT ID " + id));
    issuer.taxNumber().ifPresent(number -> lines.add("Tax number " + number));
    return lines;
  }

  private static List<String> bank(Issuer issuer) {
    var lines = new ArrayList<String>();
    issuer
        .bankAccount()
        .map(BankAccount::ibanInGroups)
        .ifPresent(iban -> lines.add("IBAN " + iban));
    issuer.bankAccount().flatMap(BankAccount::bic).ifPresent(bic -> lines.add("BIC " + bic));
    return lines;
  }
}
