package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.virtfusion.simulator.Fault;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DeadPanelTest {

  private static final String LOOK = "GET /packages";

  @RegisterExtension final Bench bench = new Bench();

  @Test
  void a_panel_that_keeps_failing_is_left_alone_and_asked_again_after_a_rest() {
    bench.faults().always(LOOK, Fault.ERROR_BEFORE);
    for (var i = 0; i < 20; i++) {
      assertUnavailable();
    }
    var asked = bench.faults().callsOf(LOOK);
    assertUnavailable();
    assertThat(bench.faults().callsOf(LOOK)).isEqualTo(asked).isLessThan(20);

    bench.faults().clear();
    bench.clock.advance(Duration.ofSeconds(16));
    assertThat(bench.hypervisor().packages()).isNotEmpty();
  }

  @Test
  void refusals_do_not_count_against_the_panel() {
    bench.faults().always(LOOK, Fault.REFUSE);
    for (var i = 0; i < 30; i++) {
      var failure = look();
      assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
    }
    bench.faults().clear();

    assertThat(bench.hypervisor().packages()).isNotEmpty();
  }

  @Test
  void a_panel_that_hangs_holds_so_many_of_us_and_sends_the_next_one_away() throws Exception {
    var threads = Executors.newCachedThreadPool();
    try (var silence = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
      var address = PanelAddress.of("http://127.0.0.1:" + silence.getLocalPort());
      var settings = VirtFusionSettings.of(address, new ApiToken("any"));
      var hypervisor = VirtFusionHypervisor.connecting(settings, bench.clock);
      var hanging = new ArrayList<Socket>();
      for (var i = 0; i < HttpPanel.MOST_AT_ONCE; i++) {
        var unused = threads.submit(hypervisor::packages);
        hanging.add(silence.accept());
      }

      assertThat(catchThrowableOfType(HypervisorFailure.class, hypervisor::packages).kind())
          .isEqualTo(Kind.UNAVAILABLE);

      assertThat(hanging).hasSize(HttpPanel.MOST_AT_ONCE);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_create_that_never_left_us_is_known_to_have_done_nothing() {
    var hypervisor = bench.hypervisor();
    bench.simulator().close();
    var relation = new HypervisorUser.Relation("x");
    var wanted = new HypervisorUser.Registration(relation, "X", "x@example.test");

    assertThatThrownBy(() -> hypervisor.createUser(wanted))
        .isInstanceOfSatisfying(
            HypervisorFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE));
  }

  @Test
  void a_wrong_token_is_not_ready() {
    var settings = VirtFusionSettings.of(bench.simulator().address(), new ApiToken("wrong"));
    var hypervisor = VirtFusionHypervisor.connecting(settings, bench.clock);

    assertThatThrownBy(hypervisor::checkReady)
        .isInstanceOf(HypervisorFailure.class)
        .hasMessageNotContaining("wrong");
  }

  @Test
  void without_a_panel_every_call_says_so() {
    assertThatThrownBy(() -> VirtFusionHypervisor.notConfigured().packages())
        .hasMessage("Server management is not configured. Contact support.")
        .isInstanceOfSatisfying(
            HypervisorFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_CONFIGURED));
  }

  private void assertUnavailable() {
    assertThat(look().kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  private HypervisorFailure look() {
    return catchThrowableOfType(HypervisorFailure.class, () -> bench.hypervisor().packages());
  }
}
