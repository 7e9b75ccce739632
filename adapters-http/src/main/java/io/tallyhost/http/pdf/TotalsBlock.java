package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.money.Money;
import java.io.IOException;

/** What it comes to, and what is left to be said. */
final class TotalsBlock {

  private static final float X = Sheet.RIGHT - 260;
  private static final float NOTES_WIDTH = Sheet.WIDTH - 40;

  private final Sheet sheet;

  TotalsBlock(Sheet sheet) {
    this.sheet = sheet;
  }

  void draw(Snapshot.Current said) throws IOException {
    keepTogether(80 + 16 * said.totals().vatLines().size());
    sheet.down(20);
    row("Net total", said.totals().net(), Style.TEXT);
    for (var line : said.totals().vatLines()) {
      row(Wording.vat(line), line.vat(), Style.TEXT);
    }
    sheet.down(-5);
    sheet.rule(X, Sheet.RIGHT, 0.8f);
    sheet.down(15);
    row(totalName(said), said.totals().gross(), Style.TOTAL);
    if (said.prepaid().isPositive()) {
      row("Already paid", said.prepaid().negated(), Style.TEXT);
      row("Left to pay", said.payable(), Style.STRONG);
    }
    notes(said);
  }

  private void notes(Snapshot.Current said) throws IOException {
    sheet.down(16);
    for (var note : Wording.notes(said)) {
      var lines = sheet.wrapped(note, Style.TEXT, NOTES_WIDTH);
      keepTogether(lines.size() * Style.TEXT.lineHeight());
      sheet.lines(lines, Style.TEXT, Sheet.LEFT);
      sheet.down(5);
    }
  }

  private void row(String name, Money amount, Style style) throws IOException {
    sheet.text(name, style, X);
    sheet.textEndingAt(Wording.amount(amount), style, Sheet.RIGHT - 5);
    sheet.down(style.lineHeight() + 3);
  }

  private void keepTogether(float height) throws IOException {
    if (!sheet.hasRoomFor(height)) {
      sheet.turn();
    }
  }

  private static String totalName(Snapshot.Current said) {
    return said.kind() == DocumentKind.CREDIT_NOTE ? "Total credited" : "Total";
  }
}
