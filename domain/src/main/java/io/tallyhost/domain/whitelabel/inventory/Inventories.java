package io.tallyhost.domain.whitelabel.inventory;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Driven port: the inventories, each by its name. */
public interface Inventories {

  /** What is in stock now, as long as it is in the one that is switched on. */
  Optional<StockItem> find(String inventory, String code);

  /** Available ones, by name. */
  List<StockItem> search(Search wanted);

  /** A new, empty version that nobody sees yet. */
  void begin(InventoryImport begun);

  /** Adds to a version that nobody sees yet; a code that is there already is replaced. */
  void add(InventoryImport to, Iterator<StockItem> items);

  /** Running ones of which nothing came since then, nobody else's until the unit of work ends. */
  List<InventoryImport> silentSince(Instant then);

  /** How far it is; refused for one that is over. */
  void update(InventoryImport progress);

  /** From now on this version is the inventory; the one before is gone. */
  void switchTo(InventoryImport done);

  Optional<InventoryImport> findImport(String id);

  /** Newest first. */
  Page<InventoryImport> imports(String inventory, PageRequest page);

  /** What is looked for: all conditions hold. */
  record Search(String inventory, Optional<String> location, Optional<String> text, int atMost) {}
}
