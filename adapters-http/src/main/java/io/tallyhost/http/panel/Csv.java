package io.tallyhost.http.panel;

import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Column;
import io.tallyhost.http.panel.view.Row;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as RFC 4180 text. */
final class Csv {

  private static final String DANGEROUS = "=+-@\t\r";

  private Csv() {}

  static Reply reply(String file, List<Column> columns, List<Row> rows) {
    var text = new StringBuilder("\uFEFF");
    text.append(columns.stream().map(it -> quoted(it.label())).collect(joined()));
    rows.forEach(row -> text.append(row.cells().stream().map(Csv::cell).collect(joined())));
    return Reply.text(200, "text/csv; charset=utf-8", text.toString())
        .withHeader("Content-Disposition", "attachment; filename=\"" + file + ".csv\"");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(",", "", "\r\n");
  }

  private static String cell(Cell cell) {
    return cell.tone() == Tone.NUMBER ? cell.raw() : quoted(harmless(cell.raw()));
  }

  // A spreadsheet takes what begins like a formula for one.
  private static String harmless(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
