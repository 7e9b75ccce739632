package io.tallyhost.persistence.whitelabel;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.whitelabel.inventory.Inventories;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Inventories} in {@code inventory}, {@code inventory_item}, {@code inventory_import}. */
public final class JdbiInventories implements Inventories {

  private static final String SELECT =
      """
      SELECT i.code, i.name, i.location, i.currency, i.price, i.is_available
      FROM inventory v JOIN inventory_item i ON i.version = v.version
      WHERE v.name = :inventory
      """;

  // The index is asked for the rarest word only: that is faster than for all of them.
  private static final String CONTAINING =
      """
      AND i.name_key LIKE :rarest AND (i.name_key || '') LIKE :text
      """;

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final Jdbi jdbi;
  private final InventoryImports imports;

  public JdbiInventories(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.imports = new InventoryImports(jdbi);
  }

  @Override
  public Optional<StockItem> find(String inventory, String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "AND i.code = :code")
                .bind("inventory", inventory)
                .bind("code", code)
                .map(JdbiInventories::item)
                .findOne());
  }

  @Override
  public List<StockItem> search(Search wanted) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "AND i.is_available\n"
                        + wanted.location().map(it -> "AND i.location = :location\n").orElse("")
                        + wanted.text().map(it -> CONTAINING).orElse("")
                        + "ORDER BY i.name_key, i.code LIMIT :most")
                .bind("inventory", wanted.inventory())
                .bind("location", wanted.location())
                .bind("text", wanted.text().map(JdbiInventories::containing))
                .bind("rarest", wanted.text().map(it -> containing(rarest(it))))
                .bind("most", wanted.atMost())
                .map(JdbiInventories::item)
                .list());
  }

  @Override
  public void begin(InventoryImport begun) {
    imports.add(begun);
  }

  @Override
  public void add(InventoryImport to, Iterator<StockItem> items) {
    // One statement can't write a row twice: of several with one code the last one counts.
    var byCode = new LinkedHashMap<String, StockItem>();
    items.forEachRemaining(item -> byCode.put(item.code(), item));
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO inventory_item
                    (version, code, name, name_key, location, currency, price, is_available)
                  VALUES (:version, :code, :name, :key, :location, :currency, :price, :available)
                  ON CONFLICT (version, code) DO UPDATE
                  SET name = excluded.name, name_key = excluded.name_key,
                      location = excluded.location, currency = excluded.currency,
                      price = excluded.price, is_available = excluded.is_available
                  """);
          byCode
              .values()
              .forEach(
                  item ->
                      batch
                          .bind("version", to.id())
                          .bind("code", item.code())
                          .bind("name", item.name())
                          .bind("key", key(item.name()))
                          .bind("location", item.location())
                          .bind("currency", item.price().currency().getCurrencyCode())
                          .bind("price", item.price().minor())
                          .bind("available", item.isAvailable())
                          .add());
          if (batch.size() > 0) {
            var unused = batch.execute();
          }
        });
  }

  @Override
  public void update(InventoryImport progress) {
    imports.update(progress);
  }

  @Override
  public List<InventoryImport> silentSince(Instant then) {
    return imports.silentSince(then);
  }

  @Override
  public void switchTo(InventoryImport done) {
    jdbi.useTransaction(
        handle -> {
          var unused =
              handle
                  .createUpdate(
                      """
                      INSERT INTO inventory (name, version) VALUES (:name, :version)
                      ON CONFLICT (name) DO UPDATE SET version = excluded.version
                      """)
                  .bind("name", done.inventory())
                  .bind("version", done.id())
                  .execute();
          var unusedRows =
              handle
                  .createUpdate(
                      """
                      DELETE FROM inventory_item i USING inventory_import o
                      WHERE o.inventory = :name AND o.id < :version AND i.version = o.id
                      """)
                  .bind("name", done.inventory())
                  .bind("version", done.id())
                  .execute();
          tidy(handle);
        });
  }

  // So that searches are fast from the first one on, not only after the next vacuum.
  private static void tidy(Handle handle) {
    var unused = handle.createQuery("SELECT tidy_inventory()").mapTo(Long.class).one();
  }

  @Override
  public Optional<InventoryImport> findImport(String id) {
    return imports.find(id);
  }

  @Override
  public Page<InventoryImport> imports(String inventory, PageRequest page) {
    return imports.page(inventory, page);
  }

  private static StockItem item(ResultSet row, StatementContext context) throws SQLException {
    return new StockItem(
        row.getString("code"),
        row.getString("name"),
        Columns.optionalText(row, "location"),
        Columns.money(row, "price"),
        row.getBoolean("is_available"));
  }

  // The product folds names, so that no database's locale decides what is found.
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The word that fewest names are likely to hold: one with a digit, else the longest. */
  private static String rarest(String text) {
    return BLANK
        .splitAsStream(text)
        .max(
            Comparator.comparing((String word) -> DIGIT.matcher(word).find())
                .thenComparing(String::length))
        .orElse(text);
  }

  private static String containing(String text) {
    return "%" + key(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
