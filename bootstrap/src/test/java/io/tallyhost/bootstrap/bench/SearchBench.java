package io.tallyhost.bootstrap.bench;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.whitelabel.inventory.Inventories;
import io.tallyhost.domain.whitelabel.inventory.Inventories.Search;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import io.tallyhost.persistence.whitelabel.JdbiInventories;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Searches in an inventory of 100 000 rows against as many reads by the primary key. */
public final class SearchBench {

  private static final int ROWS = 100_000;
  private static final int ROWS_AT_ONCE = 1_000;
  private static final int ROUNDS = 7;
  private static final int SEARCHES = 300;
  private static final int AT_MOST = 10_000;
  private static final int PLACES = 2_000;
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  private static final String STOCK = "stock";

  private final Inventories inventories;

  private SearchBench(Inventories inventories) {
    this.inventories = inventories;
  }

  public static void main(String[] arguments) throws Exception {
    try (var database = new BenchDatabase()) {
      var bench = new SearchBench(new JdbiInventories(database.jdbi()));
      System.out.printf(
          Locale.ROOT, "%-52s %9.1f ms%n", "import of 100 000 rows", Ratio.millis(bench::fill));
      database.execute("ANALYZE");
      bench.run("search by a word of the name", row -> search("", "model " + row + "x"));
      bench.run("search by the middle of a word", row -> search("", "el " + row + "x"));
      bench.run("search by place, 50 found", row -> search(place(row), ""));
      bench.run("search by place and word", row -> search(place(row), "model " + row + "x"));
      bench.run("search for what there is not", row -> search("", "nosuch" + row));
    }
  }

  private void run(String name, IntFunction<Search> search) throws Exception {
    var ratio = new Ratio(name);
    Ratio.Work reads = () -> each(row -> inventories.find(STOCK, code(row)).stream().count());
    Ratio.Work searches = () -> each(row -> inventories.search(search.apply(row)).size());
    new Ratio("warm-up").round(reads, searches);
    for (var round = 0; round < ROUNDS; round++) {
      ratio.round(reads, searches);
    }
    ratio.print();
  }

  private static void each(IntFunction<Number> ask) {
    var random = new SplittableRandom(7);
    var found = 0L;
    for (var i = 0; i < SEARCHES; i++) {
      found += ask.apply(random.nextInt(ROWS)).longValue();
    }
    if (found < 0) {
      throw new IllegalStateException("Nothing is less than nothing");
    }
  }

  private void fill() {
    var begun = InventoryImport.begin("c".repeat(25), STOCK, NOW);
    inventories.begin(begun);
    for (var from = 0; from < ROWS; from += ROWS_AT_ONCE) {
      inventories.add(
          begun, IntStream.range(from, from + ROWS_AT_ONCE).mapToObj(SearchBench::item).iterator());
    }
    inventories.update(begun.taken(ROWS).finished(InventoryImport.State.DONE, NOW));
    inventories.switchTo(begun);
  }

  private static StockItem item(int row) {
    return new StockItem(
        code(row),
        "Series %s Model %dx in a box".formatted("ABCDEFGHIJ".charAt(row % 10), row),
        Optional.of(place(row)),
        Money.of("USD", row % 900 + 100),
        true);
  }

  private static Search search(String place, String text) {
    return new Search(
        STOCK,
        Optional.of(place).filter(it -> !it.isEmpty()),
        Optional.of(text).filter(it -> !it.isEmpty()),
        AT_MOST);
  }

  private static String code(int row) {
    return "ROW%06d".formatted(row);
  }

  private static String place(int row) {
    return "US-%d".formatted(row % PLACES);
  }
}
