package io.tallyhost.domain.whitelabel.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.RowError;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InventoryImportTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  @Test
  void it_counts_what_was_taken_and_what_was_refused() {
    var running = InventoryImport.begin("i", "esim", NOW).taken(500).taken(7);
    for (var row = 1; row <= 120; row++) {
      running = running.refused(new RowError(row, "bad"));
    }
    assertThat(running.rows()).isEqualTo(507);
    assertThat(running.refused()).isEqualTo(120);
    assertThat(running.errors()).hasSize(100).startsWith(new RowError(1, "bad"));
    assertThat(running.state()).isEqualTo(State.RUNNING);
    assertThat(running.finishedAt()).isEmpty();

    var done = running.finished(State.DONE, NOW.plusSeconds(1));
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.finishedAt()).contains(NOW.plusSeconds(1));
    assertThat(done.startedAt()).isEqualTo(NOW);
    assertThat(done.rows()).isEqualTo(507);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Esim", "1a", "a b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void its_inventory_has_a_name_for_programs(String name) {
    assertThatThrownBy(() -> InventoryImport.begin("i", name, NOW))
        .isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @CsvSource({
    "P-1.a_B,Name,DE,100,true", "P,Name,US-NY,1,true", "P,Name,,1,true", "P 1,Name,DE,100,false",
    "P,' ',DE,100,false", "P,Name,de,100,false", "P,Name,DE-,100,false", "P,Name,DE,0,false"
  })
  void an_item_can_be_sold_or_is_none(
      String code, String name, String location, long cents, boolean isGood) {
    var place = Optional.ofNullable(location);
    if (isGood) {
      assertThat(new StockItem(code, name, place, Money.of("USD", cents), true).price().minor())
          .isEqualTo(cents);
    } else {
      assertThatThrownBy(() -> new StockItem(code, name, place, Money.of("USD", cents), true))
          .isInstanceOf(InvalidValue.class);
    }
  }
}
