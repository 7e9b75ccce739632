package io.tallyhost.virtfusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.virtfusion.simulator.Fault;
import java.time.Duration;
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
