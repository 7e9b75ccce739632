package io.tallyhost.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Millions of random operations, in houses of ten thousand each, held against the naive model after
 * every one. {@code -Dmodel.operations=…} for more, {@code -Dmodel.seed=…} to see a failure again.
 */
final class ModelCheckTest {

  private static final long OPERATIONS = Long.getLong("model.operations", 2_000_000);
  private static final int A_HOUSE = (int) Math.min(10_000, OPERATIONS);
  private static final long SEED = Long.getLong("model.seed", System.nanoTime());

  @Test
  void the_product_does_what_the_naive_model_does() {
    System.out.printf("Model check: %d operations, -Dmodel.seed=%d%n", OPERATIONS, SEED);

    var counts =
        LongStream.range(0, Math.max(1, OPERATIONS / A_HOUSE))
            .parallel()
            .mapToObj(house -> new Run(SEED + house).perform(A_HOUSE))
            .reduce(Counts::plus)
            .orElseThrow();

    assertThat(counts.percentRefused()).as("percent refused").isBetween(20.0, 75.0);
    for (var kind : Kind.values()) {
      assertThat(counts.percentOf(kind)).as("percent of " + kind).isGreaterThanOrEqualTo(1);
    }
  }
}
