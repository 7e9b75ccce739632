package io.tallyhost.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class HandsTest {

  private static final List<Integer> THINGS = List.of(1, 2, 3, 4);

  private final ConcurrentLinkedQueue<Thread> seen = new ConcurrentLinkedQueue<>();

  @Test
  void answers_stand_in_the_order_of_the_things() {
    assertThat(new Hands(2).each(THINGS, thing -> thing * 10)).containsExactly(10, 20, 30, 40);
    assertThat(new Hands(2).each(List.of(), thing -> thing)).isEmpty();
  }

  @Test
  void two_work_side_by_side_and_none_stays() throws Exception {
    var together = new CyclicBarrier(2);

    // Each waits for another one at work: alone, nobody would come to an end.
    var unused = new Hands(2).each(THINGS, thing -> met(together));

    assertThat(seen).doesNotContain(Thread.currentThread()).hasSize(THINGS.size());
    for (var thread : seen) {
      thread.join();
    }
    assertThat(seen).noneMatch(Thread::isAlive);
  }

  @Test
  void one_hand_is_that_of_who_asks() {
    var unused = Hands.ONE.each(THINGS, thing -> seen.add(Thread.currentThread()));
    var alone = new Hands(2).each(List.of(1), thing -> seen.add(Thread.currentThread()));

    assertThat(seen).containsOnly(Thread.currentThread());
    assertThat(alone).hasSize(1);
  }

  @Test
  void what_fails_stops_nothing_and_is_told_of_at_the_end() {
    var done = new ConcurrentLinkedQueue<Integer>();

    assertThatThrownBy(() -> new Hands(2).each(THINGS, thing -> done.add(refusedIfFirst(thing))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("first");

    assertThat(done).containsExactlyInAnyOrder(2, 3, 4);
  }

  private boolean met(CyclicBarrier together) {
    seen.add(Thread.currentThread());
    try {
      return together.await(30, TimeUnit.SECONDS) >= 0;
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException(alone);
    }
  }

  private static int refusedIfFirst(int thing) {
    if (thing == 1) {
      throw new IllegalArgumentException("first");
    }
    return thing;
  }
}
