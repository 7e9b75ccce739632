package io.tallyhost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.http.operations.Checkup;
import io.tallyhost.http.operations.Checkup.Finding;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A probe gets its answer before it gives up. */
final class PatientCheckupTest {

  private final CountDownLatch answers = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  private Checkup patient(Duration patience) {
    return new PatientCheckup(
        new Checkup() {
          @Override
          public String name() {
            return "database";
          }

          @Override
          public Finding find() {
            asked.incrementAndGet();
            try {
              answers.await();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
            return Finding.OK;
          }
        },
        patience);
  }

  @Test
  void what_takes_too_long_is_slow_and_is_not_asked_again_meanwhile() {
    var checkup = patient(Duration.ofMillis(20));

    assertThat(checkup.find()).isEqualTo(new Finding(false, "slow"));
    assertThat(checkup.find()).isEqualTo(new Finding(false, "slow"));
    assertThat(asked).hasValue(1);
    answers.countDown();
  }

  @Test
  void what_answers_in_time_is_told_as_it_is_and_asked_anew_each_time() {
    answers.countDown();
    var checkup = patient(Duration.ofMinutes(1));

    assertThat(checkup.find()).isEqualTo(Finding.OK);
    assertThat(checkup.find()).isEqualTo(Finding.OK);
    assertThat(asked).hasValue(2);
    assertThat(checkup.name()).isEqualTo("database");
  }

  @Test
  void what_breaks_is_no_excuse_for_silence() {
    var checkup =
        new PatientCheckup(
            new Checkup() {
              @Override
              public String name() {
                return "database";
              }

              @Override
              public Finding find() {
                throw new IllegalStateException("broken");
              }
            },
            Duration.ofMinutes(1));

    assertThat(checkup.find()).isEqualTo(new Finding(false, "broken"));
  }
}
