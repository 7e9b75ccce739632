package io.tallyhost.http.pdf;

import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is charged, line by line, on as many pages as it takes; each begins with the headings. */
final class LineTable {

  private static final float LABEL_X = Sheet.LEFT + 32;
  private static final float VAT_END = Sheet.RIGHT - 178;
  private static final float QUANTITY_END = Sheet.RIGHT - 140;
  private static final float PRICE_END = Sheet.RIGHT - 72;
  private static final float LABEL_WIDTH = VAT_END - 46 - LABEL_X;
  private static final float PADDING = 3.5f;
  private static final float HEADING_HEIGHT = 18;
  // Longer labels go on on the next page rather than off this one.
  private static final int MOST_LINES_TOGETHER = 40;

  private final Sheet sheet;
  private final String currency;

  LineTable(Sheet sheet, String currency) {
    this.sheet = sheet;
    this.currency = currency;
  }

  void draw(Snapshot.Current said) throws IOException {
    heading();
    var number = 0;
    for (var line : said.lines()) {
      number++;
      row(number, line);
    }
  }

  private void heading() throws IOException {
    sheet.ground(Sheet.LEFT, sheet.y() - HEADING_HEIGHT, Sheet.WIDTH, HEADING_HEIGHT);
    sheet.down(12);
    sheet.text("#", Style.SMALL_STRONG, Sheet.LEFT + 5);
    sheet.text("Description", Style.SMALL_STRONG, LABEL_X);
    sheet.textEndingAt("VAT", Style.SMALL_STRONG, VAT_END);
    sheet.textEndingAt("Qty", Style.SMALL_STRONG, QUANTITY_END);
    sheet.textEndingAt("Unit price", Style.SMALL_STRONG, PRICE_END);
    sheet.textEndingAt("Net " + currency, Style.SMALL_STRONG, Sheet.RIGHT - 5);
    sheet.down(HEADING_HEIGHT - 12);
  }

  private void row(int number, InvoiceLine line) throws IOException {
    var label = sheet.wrapped(line.label(), Style.TEXT, LABEL_WIDTH);
    var detail =
        line.detail().map(text -> sheet.wrapped(text, Style.SMALL, LABEL_WIDTH)).orElse(List.of());
    if (!sheet.hasRoomFor(height(label, detail))) {
      sheet.turn();
      heading();
    }
    sheet.down(PADDING + Style.TEXT.size());
    figures(number, line);
    text(label, Style.TEXT);
    text(detail, Style.SMALL);
    sheet.down(PADDING - Style.TEXT.size() + 2);
    sheet.rule(Sheet.LEFT, Sheet.RIGHT, 0.3f);
  }

  private void text(List<String> lines, Style style) throws IOException {
    for (var line : lines) {
      if (!sheet.hasRoomFor(0)) {
        sheet.turn();
        sheet.down(style.size());
      }
      sheet.lines(List.of(line), style, LABEL_X);
    }
  }

  private void figures(int number, InvoiceLine line) throws IOException {
    sheet.text(Integer.toString(number), Style.SMALL, Sheet.LEFT + 5);
    sheet.textEndingAt(Wording.percent(line.vat().rate()), Style.TEXT, VAT_END);
    sheet.textEndingAt(quantity(line), Style.TEXT, QUANTITY_END);
    sheet.textEndingAt(Wording.figure(line.unitPrice()), Style.TEXT, PRICE_END);
    sheet.textEndingAt(Wording.figure(line.net()), Style.TEXT, Sheet.RIGHT - 5);
  }

  private static float height(List<String> label, List<String> detail) {
    return Math.min(label.size(), MOST_LINES_TOGETHER) * Style.TEXT.lineHeight()
        + Math.min(detail.size(), MOST_LINES_TOGETHER) * Style.SMALL.lineHeight()
        + 2 * PADDING;
  }

  private static String quantity(InvoiceLine line) {
    return String.format(Locale.ROOT, "%,d", line.quantity()).replace('-', '−');
  }
}
