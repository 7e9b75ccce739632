package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorServer.BuildState;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.virtfusion.simulator.Pace;
import io.tallyhost.virtfusion.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulated panel that is started again over the file in which it was kept. */
final class KeptSimulatorTest {

  private static final HypervisorUser.Relation RELATION =
      new HypervisorUser.Relation("tallyhost-1");

  private final TestClock clock = TestClock.at("2026-11-20T10:00:00Z");
  @TempDir Path folder;

  @Test
  void a_restart_finds_everything_as_it_was() {
    var before = lived(this::installed);

    var after = lived(panel -> panel.inspect(before.ref()).orElseThrow());

    assertThat(after).isEqualTo(before);
    assertThat(after.power()).isEqualTo(PowerState.RUNNING);
    var user = lived(panel -> panel.findUser(RELATION));
    assertThat(user).isPresent();
  }

  @Test
  void nothing_is_given_twice() {
    var gone = lived(this::created);
    var kept = lived(this::created);
    lived(
        panel -> {
          panel.delete(gone.ref(), Duration.ZERO);
          return gone;
        });

    var next = lived(this::created);

    assertThat(next.ref()).isNotIn(gone.ref(), kept.ref());
    assertThat(next.ipv4()).doesNotContainAnyElementsOf(kept.ipv4());
    var still = lived(panel -> panel.find(gone.ref()));
    assertThat(still).isEmpty();
  }

  @Test
  void an_installation_that_was_under_way_begins_again() {
    var server = lived(this::begun);

    assertThat(build(server.ref())).isEqualTo(BuildState.BUILDING);
    var built =
        lived(
            panel -> {
              clock.advance(Duration.ofSeconds(3));
              return panel.find(server.ref()).orElseThrow();
            });

    assertThat(built.condition().build()).isEqualTo(BuildState.COMPLETE);
  }

  private BuildState build(ServerRef server) {
    return lived(panel -> panel.find(server).orElseThrow().condition().build());
  }

  /** What is asked of a simulator that is started for it and ends then. */
  private <T> T lived(Function<Hypervisor, T> life) {
    try (var simulator = Simulator.start(clock, Pace.brisk(), folder.resolve("panel.json"))) {
      var settings = VirtFusionSettings.of(simulator.address(), simulator.token());
      return life.apply(VirtFusionHypervisor.connecting(settings, clock));
    }
  }

  private HypervisorServer installed(Hypervisor panel) {
    var begun = begun(panel);
    clock.advance(Duration.ofSeconds(3));
    // Whatever is told to the panel last is what makes it write down how it stands.
    panel.rename(begun.ref(), "renamed");
    return panel.inspect(begun.ref()).orElseThrow();
  }

  private HypervisorServer begun(Hypervisor panel) {
    var server = created(panel);
    var unused =
        panel.build(
            server.ref(),
            new BuildRequest(new OsTemplate.Id(1), "named", Optional.empty(), List.of()));
    return server;
  }

  private HypervisorServer created(Hypervisor panel) {
    var owner =
        panel
            .findUser(RELATION)
            .orElseGet(
                () ->
                    panel.createUser(
                        new HypervisorUser.Registration(RELATION, "One", "one@example.test")));
    return panel.create(
        new ServerSpec(
            owner.id(),
            new HypervisorPackage.Id(1),
            new ServerSpec.GroupId(1),
            1,
            Optional.empty()));
  }
}
