package io.tallyhost.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.catalog.SomeCatalogue;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import org.junit.jupiter.api.Test;

final class RoomAtHypervisorTest {

  private final InMemoryHypervisor hypervisor =
      new InMemoryHypervisor(TestClock.at("2026-04-23T14:08:11Z"));
  private final RoomAtHypervisor room = new RoomAtHypervisor(hypervisor);

  @Test
  void there_is_room_where_machines_stand() {
    assertThat(has(place(1, false))).isTrue();
    assertThat(has(place(77, true))).isFalse();
  }

  @Test
  void nobody_knows_better_than_before_while_the_hypervisor_does_not_answer() {
    hypervisor.faults().failNext("roomIn", Kind.UNAVAILABLE);
    assertThat(has(place(1, false))).isFalse();
    hypervisor.faults().failNext("roomIn", Kind.UNAVAILABLE);
    assertThat(has(place(1, true))).isTrue();
  }

  private boolean has(Location place) {
    return room.test(SomeCatalogue.config().custom(), place);
  }

  private static Location place(int group, boolean hadRoom) {
    return new Location("fi-hel", "Helsinki, FI", group, true, hadRoom);
  }
}
