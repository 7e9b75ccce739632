package io.tallyhost.bootstrap;

import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.virtfusion.VirtFusionHypervisor;
import io.tallyhost.virtfusion.VirtFusionSettings;
import io.tallyhost.virtfusion.simulator.Pace;
import io.tallyhost.virtfusion.simulator.Simulator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The program in a process of its own that can be killed, over a database and a hypervisor that
 * live on.
 */
final class OwnServer {

  private final Path data;
  private final EmbeddedPostgres postgres;
  private final Simulator simulator = Simulator.start(Clock.systemUTC(), Pace.immediate());
  private Started started;
  private String address;

  OwnServer(Path data) throws IOException {
    this.data = data;
    this.postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "80").start();
    this.started = launch();
    this.address = started.awaitReady();
    started.listen();
  }

  String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  Simulator simulator() {
    return simulator;
  }

  Api anybody() {
    return new Api(address, Map.of());
  }

  Api operator() {
    return anybody().signIn("operator@demo.test", "demo-operator-1");
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    started.kill();
  }

  void startAgain() throws IOException {
    started = launch();
    address = started.awaitReady();
    started.listen();
  }

  String address() {
    return address;
  }

  /** Another server of the newest user, made by somebody else. */
  void stranger() {
    var newest = simulator.servers().stream().max(Comparator.comparingLong(Simulator.Sight::id));
    var unused =
        panel()
            .create(
                new ServerSpec(
                    new HypervisorUser.Id(newest.orElseThrow().owner()),
                    new HypervisorPackage.Id(1),
                    new ServerSpec.GroupId(1),
                    1,
                    Optional.empty()));
  }

  void removeStranger(long server) {
    panel().delete(new ServerRef(server), Duration.ZERO);
  }

  private Hypervisor panel() {
    return VirtFusionHypervisor.connecting(
        VirtFusionSettings.of(simulator.address(), simulator.token()), Clock.systemUTC());
  }

  void end() throws IOException, InterruptedException {
    started.kill();
    simulator.close();
    postgres.close();
  }

  private Started launch() throws IOException {
    return Started.with(
        data,
        Map.of(
            "TALLYHOST_DB_URL", jdbcUrl() + "&password=postgres",
            "TALLYHOST_TEST_CLOCK", "true",
            "TALLYHOST_VIRTFUSION_URL", "http://127.0.0.1:" + port(),
            "TALLYHOST_VIRTFUSION_TOKEN", "simulator-token",
            // As many connections as orders are held up in the database at once.
            "JDK_JAVA_OPTIONS", "-XX:ActiveProcessorCount=16"));
  }

  private String port() {
    var text = simulator.address().toString();
    return text.substring(text.lastIndexOf(':') + 1).replaceAll("[^0-9].*", "");
  }
}
