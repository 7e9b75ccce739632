package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.domain.service.HypervisorFailure.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at the hypervisor: no orphan, no ghost, no lost or doubled money. */
final class FaultSweepTest {

  private static final List<String> CALLS =
      List.of("findUser", "createUser", "serversOf", "create", "templatesFor", "build", "find");

  static Stream<Arguments> faults() {
    return faultsOf(CALLS);
  }

  static Stream<Arguments> faultsOfDeleting() {
    return faultsOf(List.of("delete"));
  }

  private static Stream<Arguments> faultsOf(List<String> calls) {
    return calls.stream()
        .flatMap(
            call ->
                Stream.concat(
                        Arrays.stream(Kind.values()).map(Kind::name),
                        Stream.of("LOST_REQUEST", "LOST_ANSWER"))
                    .flatMap(
                        fault ->
                            Stream.of(1, 2, 3, 12).map(times -> Arguments.of(call, fault, times))));
  }

  @ParameterizedTest(name = "{0} {1} {2} times")
  @MethodSource("faults")
  void books_and_hypervisor_agree_in_the_end(String call, String fault, int times) {
    var world = new OrderWorld();
    new OrderSweep(world)
        .run(
            () -> {
              for (var time = 0; time < times; time++) {
                inject(fault).accept(world, call);
              }
            });
  }

  @ParameterizedTest(name = "{0} {1} {2} times")
  @MethodSource("faultsOfDeleting")
  void a_server_that_can_not_be_used_is_never_left_behind(String call, String fault, int times) {
    var world = new OrderWorld();
    new OrderSweep(world)
        .run(
            () -> {
              world.hypervisor.faults().failNext("build", Kind.REFUSED);
              for (var time = 0; time < times; time++) {
                inject(fault).accept(world, call);
              }
            });
    assertThat(world.hypervisor.faults().callsOf(call)).isPositive();
  }

  private static BiConsumer<OrderWorld, String> inject(String fault) {
    return switch (fault) {
      case "LOST_REQUEST" -> (world, call) -> world.hypervisor.faults().loseNextRequest(call);
      case "LOST_ANSWER" -> (world, call) -> world.hypervisor.faults().loseNextAnswer(call);
      default -> (world, call) -> world.hypervisor.faults().failNext(call, Kind.valueOf(fault));
    };
  }
}
