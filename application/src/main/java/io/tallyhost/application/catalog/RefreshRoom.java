package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.catalog.VmOffer;
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
   * How many price lists changed.
   *
   * @param hasRoom asks the hypervisor; outside of any unit of work
   */
  public int handle(BiPredicate<VmOffer, Location> hasRoom) {
    var changed = 0;
    for (var seen : configs.all()) {
      var looked = seen.with(looked(seen.custom(), hasRoom), looked(seen.storage(), hasRoom));
      if (!looked.equals(seen)) {
        unitOfWork.run(() -> keep(looked));
        changed++;
      }
    }
    return changed;
  }

  /** What was changed while the hypervisor was asked stays; only the room is noted. */
  private void keep(VmConfig looked) {
    configs
        .find(looked.currency())
        .map(
            now ->
                now.with(
                    noted(now.custom(), looked.custom()), noted(now.storage(), looked.storage())))
        .ifPresent(configs::save);
  }

  private static VmOffer looked(VmOffer offer, BiPredicate<VmOffer, Location> hasRoom) {
    return offer.withLocations(
        offer.locations().stream()
            .map(place -> place.open() ? place.withRoom(hasRoom.test(offer, place)) : place)
            .toList());
  }

  private static VmOffer noted(VmOffer now, VmOffer looked) {
    return now.withLocations(now.locations().stream().map(place -> noted(place, looked)).toList());
  }

  private static Location noted(Location now, VmOffer looked) {
    return looked.locations().stream()
        .filter(it -> it.id().equals(now.id()) && it.groupId() == now.groupId())
        .findFirst()
        .map(it -> now.withRoom(it.hasRoom()))
        .orElse(now);
  }
}
