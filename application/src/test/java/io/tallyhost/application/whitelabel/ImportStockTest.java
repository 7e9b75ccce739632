package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.whitelabel.inventory.InventoryImport;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.RowError;
import io.tallyhost.domain.whitelabel.inventory.InventoryImport.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ImportStockTest {

  private final WhitelabelWorld world = new WhitelabelWorld();

  @Test
  void an_import_whose_process_died_has_failed_once_nothing_came_for_ten_minutes() {
    var cut = begun().taken(1000);
    world.wares.inventories().update(cut);
    world.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(world.importStock.endLost()).isZero();

    world.clock.advance(Duration.ofSeconds(1));
    assertThat(world.importStock.endLost()).isEqualTo(1);
    assertThat(world.importStock.endLost()).isZero();

    var over = world.wares.inventories().findImport(cut.id()).orElseThrow();
    assertThat(over.state()).isEqualTo(State.FAILED);
    assertThat(over.finishedAt()).contains(world.clock.instant());
    assertThat(over.errors())
        .containsExactly(new RowError(1001, "The server stopped before the rest came"));
  }

  @Test
  void an_import_that_goes_on_is_left_alone() {
    var slow = begun();
    world.clock.advance(Duration.ofMinutes(9));
    world.wares.inventories().update(slow.taken(1000).heard(world.clock.instant()));
    world.clock.advance(Duration.ofMinutes(9));

    assertThat(world.importStock.endLost()).isZero();
  }

  private InventoryImport begun() {
    var begun = InventoryImport.begin(world.office.ids().next(), "esims", world.clock.instant());
    world.wares.inventories().begin(begun);
    return begun;
  }
}
