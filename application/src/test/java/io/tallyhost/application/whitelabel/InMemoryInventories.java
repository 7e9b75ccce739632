package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.whitelabel.inventory.Inventories;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Inventories in maps, for tests and for embedding. */
public final class InMemoryInventories implements Inventories {

  private record Place(String version, String code) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::version).thenComparing(Place::code);
  }

  private record Shelf(Place place, StockItem item) {}

  private final InMemoryTable<Place, Shelf> items;
  private final InMemoryTable<String, InventoryImport> imports;
  private final InMemoryTable<String, String> current;

  public InMemoryInventories(InMemoryUnitOfWork unitOfWork) {
    this.items = new InMemoryTable<>(unitOfWork, Place.ORDER);
    this.imports = InMemoryTable.ordered(unitOfWork);
    this.current = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Optional<StockItem> find(String inventory, String code) {
    return current
        .find(inventory)
        .flatMap(version -> items.find(new Place(version, code)))
        .map(Shelf::item);
  }

  @Override
  public List<StockItem> search(Search wanted) {
    return current.find(wanted.inventory()).stream()
        .flatMap(version -> inVersion(version).stream())
        .filter(item -> matches(item, wanted))
        .sorted(Comparator.comparing(InMemoryInventories::key).thenComparing(StockItem::code))
        .limit(wanted.atMost())
        .toList();
  }

  @Override
  public void begin(InventoryImport begun) {
    imports.insert(begun.id(), begun);
  }

  @Override
  public void add(InventoryImport to, Iterator<StockItem> more) {
    more.forEachRemaining(item -> put(new Place(to.id(), item.code()), item));
  }

  @Override
  public void update(InventoryImport progress) {
    if (imports.where(it -> it.id().equals(progress.id()) && isRunning(it)).isEmpty()) {
      throw new IllegalStateException("It is over: " + progress.id());
    }
    imports.update(progress.id(), progress);
  }

  @Override
  public List<InventoryImport> silentSince(Instant then) {
    return imports.where(it -> isRunning(it) && !it.heardAt().isAfter(then));
  }

  private static boolean isRunning(InventoryImport one) {
    return one.state() == InventoryImport.State.RUNNING;
  }

  @Override
  public void switchTo(InventoryImport done) {
    current.put(done.inventory(), done.id());
  }

  @Override
  public Optional<InventoryImport> findImport(String id) {
    return imports.find(id);
  }

  @Override
  public Page<InventoryImport> imports(String inventory, PageRequest page) {
    return Page.of(imports.newestWhere(it -> it.inventory().equals(inventory)), page);
  }

  private void put(Place place, StockItem item) {
    items.put(place, new Shelf(place, item));
  }

  private List<StockItem> inVersion(String version) {
    return items.where(shelf -> shelf.place().version().equals(version)).stream()
        .map(Shelf::item)
        .toList();
  }

  private static String key(StockItem item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  private static boolean matches(StockItem item, Search wanted) {
    return item.isAvailable()
        && (wanted.location().isEmpty() || wanted.location().equals(item.location()))
        && wanted
            .text()
            .map(
                text ->
                    item.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
            .orElse(true);
  }
}
