package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.catalog.VmOffer;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Use case of a job: marks the places where not even the smallest machine would find room, so that
 * none is ordered there. It asks through a function, because the catalogue comes before services.
 */
public final class RefreshRoom {

  private final VmConfigs configs;
  private final UnitOfWork unitOfWork;

  public RefreshRoom(VmConfigs configs, UnitOfWork unitOfWork) {
    this.configs = configs;
    this.unitOfWork = unitOfWork;
  }

  /**
   * How many prices lists changed.
   *
   * @param hasRoom asks the hypervisor; outside of any unit of work
   */
  public int handle(BiPredicate<VmOffer, Location> hasRoom) {
    List<VmConfig> changed =
        configs.all().stream()
            .map(config -> new Looked(config, looked(config, hasRoom)))
            .filter(it -> !it.before().equals(it.after()))
            .map(Looked::after)
            .toList();
    changed.forEach(config -> unitOfWork.run(() -> configs.save(config)));
    return changed.size();
  }

  private record Looked(VmConfig before, VmConfig after) {}

  private static VmConfig looked(VmConfig config, BiPredicate<VmOffer, Location> hasRoom) {
    return config.with(looked(config.custom(), hasRoom), looked(config.storage(), hasRoom));
  }

  private static VmOffer looked(VmOffer offer, BiPredicate<VmOffer, Location> hasRoom) {
    return offer.withLocations(
        offer.locations().stream()
            .map(place -> place.open() ? place.withRoom(hasRoom.test(offer, place)) : place)
            .toList());
  }
}
