package io.tallyhost.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.service.InMemoryHypervisor;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.service.Hypervisor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long work stays with whoever took it up. */
final class LeaseTest {

  private final List<Runnable> during = new ArrayList<>();
  private final List<Integer> takenByOthers = new ArrayList<>();
  private final OrderWorld world = new OrderWorld(Optional.of(this::interrupted));

  @Test
  void a_step_that_takes_long_stays_in_the_same_hands_while_there_are_signs_of_life() {
    during.add(
        () -> {
          for (var sign = 0; sign < 4; sign++) {
            world.clock.advance(Duration.ofSeconds(15));
            world.work.keepHold();
            takenByOthers.add(world.work.carryOnDue(10));
          }
        });

    order();

    assertThat(takenByOthers).containsExactly(0, 0, 0, 0);
  }

  @Test
  void without_a_sign_of_life_others_take_it_after_twenty_seconds() {
    during.add(
        () -> {
          world.clock.advance(Duration.ofSeconds(19));
          takenByOthers.add(world.work.carryOnDue(10));
          world.clock.advance(Duration.ofSeconds(1));
          takenByOthers.add(world.work.carryOnDue(10));
        });

    order();

    assertThat(takenByOthers).containsExactly(0, 1);
  }

  @Test
  void what_hangs_for_minutes_is_given_to_others_for_all_its_signs_of_life() {
    during.add(
        () -> {
          world.clock.advance(Duration.ofMinutes(4));
          world.work.keepHold();
          takenByOthers.add(world.work.carryOnDue(10));
        });

    order();

    assertThat(takenByOthers).containsExactly(1);
  }

  private void order() {
    var reseller = world.prepaid(1000);
    var order = world.ordered(reseller, BillingPeriod.MONTHLY);
    world.settle();
    assertThat(world.serviceOf(order).externalId()).isPresent();
  }

  /** The one in memory, while whose first installation something else happens. */
  private Hypervisor interrupted(TestClock clock) {
    var real = new InMemoryHypervisor(clock);
    return (Hypervisor)
        Proxy.newProxyInstance(
            Hypervisor.class.getClassLoader(),
            new Class<?>[] {Hypervisor.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("build") && !during.isEmpty()) {
                during.remove(0).run();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
