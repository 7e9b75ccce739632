package io.tallyhost.http.shared;

import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rows of an inventory as the operator sends them, read one by one. */
public final class StockRows {

  private static final String CURRENCY = "USD";

  private StockRows() {}

  /** The first line names the columns: code, name, price and, if wanted, location, available. */
  public static Iterator<Supplier<StockItem>> ofCsv(Reader csv) {
    var lines = new LineStream(csv);
    InvalidValue.unless(lines.hasNext(), "csv", "nothing", "a line of names and lines of values");
    var names = cells(lines.next()).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    InvalidValue.unless(
        names.containsAll(List.of("code", "name", "price")),
        "csv",
        names,
        "with the columns code, name and price");
    return mapped(lines, line -> () -> item(named(names, cells(line))));
  }

  public static Iterator<Supplier<StockItem>> ofJson(Iterator<JsonBody> items) {
    return mapped(items, item -> () -> item(item));
  }

  private static StockItem item(JsonBody item) {
    var currency = Money.currency(item.optionalText("currency").orElse(CURRENCY));
    return new StockItem(
        item.text("code"),
        item.text("name"),
        item.optionalText("location"),
        DecimalText.parsePositive("price", item.number("price"), currency),
        item.optionalFlag("available").orElse(true));
  }

  private static StockItem item(Map<String, String> row) {
    var currency = Money.currency(cell(row, "currency").orElse(CURRENCY));
    return new StockItem(
        cell(row, "code").orElse(""),
        cell(row, "name").orElse(""),
        cell(row, "location"),
        DecimalText.parsePositive("price", cell(row, "price").orElse(""), currency),
        cell(row, "available").map(StockRows::flag).orElse(true));
  }

  private static boolean flag(String text) {
    var isTrue = "true".equals(text) || "1".equals(text);
    InvalidValue.unless(
        isTrue || "false".equals(text) || "0".equals(text), "available", text, "true or false");
    return isTrue;
  }

  private static Optional<String> cell(Map<String, String> row, String name) {
    return Optional.ofNullable(row.get(name)).filter(text -> !text.isBlank());
  }

  private static Map<String, String> named(List<String> names, List<String> cells) {
    InvalidValue.unless(
        names.size() == cells.size(), "row", cells.size(), names.size() + " values");
    var row = new TreeMap<String, String>();
    for (var i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }

  /** Values between commas; one in quotes may hold commas, and quotes written twice. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var isQuoted = false;
    for (var i = 0; i < line.length(); i++) {
      var character = line.charAt(i);
      if (character == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (character == '"') {
        isQuoted = !isQuoted;
      } else if (character == ',' && !isQuoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(character);
      }
    }
    InvalidValue.unless(!isQuoted, "row", line, "with its quotes closed");
    cells.add(cell.toString().strip());
    return cells;
  }

  private static <A> Iterator<Supplier<StockItem>> mapped(
      Iterator<A> rows, Function<A, Supplier<StockItem>> reading) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Supplier<StockItem> next() {
        return reading.apply(rows.next());
      }
    };
  }
}
