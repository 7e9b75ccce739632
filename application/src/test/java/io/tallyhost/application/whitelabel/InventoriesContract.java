package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.whitelabel.inventory.Inventories;
import io.tallyhost.domain.whitelabel.inventory.Inventories.Search;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.RowError;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.State;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Inventories} promises. */
public abstract class InventoriesContract {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00.123456Z");

  private final RandomIds ids = new RandomIds();
  private final String name = "t" + ids.next();

  protected abstract Inventories inventories();

  @Test
  void nobody_sees_a_version_before_it_is_switched_on_and_then_only_that_one() {
    var first = added("c1", item("A", "United States 1GB", "US"), item("B", "Germany 1GB", "DE"));

    assertThat(inventories().find(name, "A")).isEmpty();
    inventories().switchTo(first);
    assertThat(inventories().find(name, "A")).contains(item("A", "United States 1GB", "US"));

    var second = added("c2", item("B", "Germany 2GB", "DE"));
    assertThat(inventories().find(name, "B")).contains(item("B", "Germany 1GB", "DE"));
    inventories().switchTo(second);
    assertThat(inventories().find(name, "A")).isEmpty();
    assertThat(inventories().find(name, "B")).contains(item("B", "Germany 2GB", "DE"));
  }

  @Test
  void it_is_searched_by_place_and_by_any_part_of_a_name() {
    var gone = new StockItem("D", "Instagram gone", Optional.empty(), usd(1), false);
    inventories()
        .switchTo(
            added(
                "c1",
                item("A", "Instagram Followers [Real]", "US"),
                item("B", "INSTAGRAM likes 100%", "DE"),
                item("C", "Facebook likes", "DE"),
                gone));

    assertThat(codes(Optional.empty(), Optional.of("instaGram"), 10)).containsExactly("A", "B");
    assertThat(codes(Optional.of("DE"), Optional.empty(), 10)).containsExactly("C", "B");
    assertThat(codes(Optional.of("DE"), Optional.of("likes"), 1)).containsExactly("C");
    assertThat(codes(Optional.empty(), Optional.of("%"), 10)).containsExactly("B");
    assertThat(codes(Optional.empty(), Optional.of("_"), 10)).isEmpty();
    assertThat(inventories().find(name, "D")).contains(gone);
  }

  @Test
  void a_code_that_comes_again_replaces_the_one_before() {
    var version = added("c1", item("A", "Old", "US"));
    inventories().add(version, List.of(item("A", "New", "US")).iterator());
    inventories().switchTo(version);

    assertThat(codes(Optional.empty(), Optional.empty(), 10)).containsExactly("A");
    assertThat(inventories().find(name, "A")).contains(item("A", "New", "US"));
  }

  @Test
  void an_import_tells_how_far_it_is() {
    var begun = InventoryImport.begin(ids.next(), name, NOW);
    inventories().begin(begun);
    var over = begun.taken(7).refused(new RowError(3, "price must be…")).finished(State.DONE, NOW);
    inventories().update(over);

    assertThat(inventories().findImport(begun.id())).contains(over);
    assertThat(inventories().imports(name, PageRequest.first()).items()).containsExactly(over);
    assertThat(inventories().findImport(ids.next())).isEmpty();
  }

  @Test
  void an_import_that_nothing_comes_of_is_found_and_what_is_over_stays() {
    var silent = InventoryImport.begin(ids.next(), name, NOW.minusSeconds(2));
    var heard = InventoryImport.begin(ids.next(), name, NOW.minusSeconds(2));
    inventories().begin(silent);
    inventories().begin(heard);
    inventories().update(heard.heard(NOW));

    assertThat(inventories().silentSince(NOW.minusSeconds(1)))
        .contains(silent)
        .doesNotContain(heard.heard(NOW));
    inventories().update(silent.finished(State.FAILED, NOW));
    assertThat(inventories().silentSince(NOW)).doesNotContain(silent);
    assertThatThrownBy(() -> inventories().update(silent))
        .isInstanceOf(IllegalStateException.class);
  }

  private InventoryImport added(String earlierOrLater, StockItem... items) {
    var id = earlierOrLater + ids.next().substring(2);
    var begun = InventoryImport.begin(id, name, NOW);
    inventories().begin(begun);
    inventories().add(begun, List.of(items).iterator());
    return begun;
  }

  private List<String> codes(Optional<String> location, Optional<String> text, int atMost) {
    return inventories().search(new Search(name, location, text, atMost)).stream()
        .map(StockItem::code)
        .toList();
  }

  private static StockItem item(String code, String name, String location) {
    return new StockItem(code, name, Optional.of(location), usd(180), true);
  }

  private static Money usd(long cents) {
    return Money.of("USD", cents);
  }
}
