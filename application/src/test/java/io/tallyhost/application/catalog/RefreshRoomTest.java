package io.tallyhost.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import org.junit.jupiter.api.Test;

final class RefreshRoomTest {

  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryVmConfigs configs = new InMemoryVmConfigs(unitOfWork);
  private final RefreshRoom refreshRoom = new RefreshRoom(configs, unitOfWork);

  @Test
  void a_place_without_room_is_not_sold_until_it_has_some_again() {
    configs.save(SomeCatalogue.config());

    assertThat(refreshRoom.handle((offer, place) -> !place.id().equals("fi-hel"))).isEqualTo(1);
    assertThat(config().custom().at("fi-hel")).isEmpty();
    assertThat(config().storage().at("fi-hel")).isEmpty();

    assertThat(refreshRoom.handle((offer, place) -> place.groupId() < 3)).isEqualTo(1);
    assertThat(config()).isEqualTo(SomeCatalogue.config());
    assertThat(refreshRoom.handle((offer, place) -> place.groupId() < 3)).isZero();
  }

  @Test
  void a_price_that_is_changed_while_the_hypervisor_is_asked_stays_changed() {
    var old = SomeCatalogue.config();
    configs.save(old);
    var dearer = new VmConfig(old.custom(), old.storage(), SomeCatalogue.eur(999), 4);

    var changed =
        refreshRoom.handle(
            (offer, place) -> {
              configs.save(dearer);
              return false;
            });

    assertThat(changed).isEqualTo(1);
    assertThat(config().extraIpv4()).isEqualTo(SomeCatalogue.eur(999));
    assertThat(config().custom().locations()).noneMatch(Location::hasRoom);
  }

  private VmConfig config() {
    return configs.find(SomeCatalogue.config().currency()).orElseThrow();
  }
}
