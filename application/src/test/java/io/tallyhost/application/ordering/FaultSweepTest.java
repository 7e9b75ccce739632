package io.tallyhost.application.ordering;

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
      List.of(
          "findUser",
          "createUser",
          "serversOf",
          "create",
          "templatesFor",
          "build",
          "find",
          "delete");

  static Stream<Arguments> faults() {
    return CALLS.stream()
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

  private static BiConsumer<OrderWorld, String> inject(String fault) {
    return switch (fault) {
      case "LOST_REQUEST" -> (world, call) -> world.hypervisor.faults().loseNextRequest(call);
      case "LOST_ANSWER" -> (world, call) -> world.hypervisor.faults().loseNextAnswer(call);
      default -> (world, call) -> world.hypervisor.faults().failNext(call, Kind.valueOf(fault));
    };
  }
}
