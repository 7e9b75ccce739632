package io.tallyhost.application.service;

import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.ServerResources;
import io.tallyhost.domain.service.ServerSpec;
import java.util.function.BiPredicate;

/**
 * Whether the smallest machine of an offer would find room at a place. As long as the hypervisor
 * does not say, it is believed to be as it was.
 */
public final class RoomAtHypervisor implements BiPredicate<VmOffer, Location> {

  private static final int MB_PER_GB = 1024;

  private final Hypervisor hypervisor;

  public RoomAtHypervisor(Hypervisor hypervisor) {
    this.hypervisor = hypervisor;
  }

  @Override
  public boolean test(VmOffer offer, Location place) {
    try {
      return hypervisor.roomIn(new ServerSpec.GroupId(place.groupId())).stream()
          .anyMatch(room -> room.ipv4Addresses() > 0 && room.fits(smallest(offer)));
    } catch (HypervisorFailure failure) {
      return failure.kind() != HypervisorFailure.Kind.NOT_FOUND && place.hasRoom();
    }
  }

  private static ServerResources smallest(VmOffer offer) {
    var size = offer.smallest();
    return new ServerResources(size.ramGb() * MB_PER_GB, size.cpuCores(), size.diskGb(), 0);
  }
}
