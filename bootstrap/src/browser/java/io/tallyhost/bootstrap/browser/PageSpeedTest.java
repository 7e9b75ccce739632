package io.tallyhost.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.bootstrap.Api;
import io.tallyhost.bootstrap.Hundredfold;
import io.tallyhost.bootstrap.RunningServer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every page with a hundred times the demo data, asked over a socket; no browser is needed. */
final class PageSpeedTest {

  private static final double LIMIT = 50;
  private static final int ASKS = 7;

  /** A machine that is busy for a while says nothing of a page: the quickest round counts. */
  private static final int ROUNDS = 6;

  /** A page that asks for next to nothing takes less, unless the machine has much else to do. */
  private static final double QUIET = 5;

  private static final int SHOWN = 8;

  @Test
  void every_page_takes_fifty_milliseconds_at_most() {
    var millis = new TreeMap<String, Double>();
    try (var server = RunningServer.ofItsOwn()) {
      Hundredfold.fill(server);
      for (var who : new Api[] {server.operator(), server.reseller("acme")}) {
        var reader = who.with("Accept", "text/html");
        Site.found(path -> reader.get(path).body())
            .forEach(path -> millis.merge(path, quickest(reader, path), Math::max));
      }
    }
    millis.entrySet().stream()
        .sorted(Comparator.comparing(it -> -it.getValue()))
        .limit(SHOWN)
        .map(it -> String.format(Locale.ROOT, "%7.1f ms  %s", it.getValue(), it.getKey()))
        .forEach(System.out::println);
    assertThat(millis)
        .hasSizeGreaterThan(60)
        .allSatisfy((path, it) -> assertThat(it).isLessThan(LIMIT));
  }

  private static double quickest(Api reader, String path) {
    var best = Double.MAX_VALUE;
    for (var round = 0; round < ROUNDS && best > LIMIT; round++) {
      var taken = median(reader, path);
      best = Math.min(best, taken > LIMIT ? taken / busy(reader) : taken);
    }
    return best;
  }

  /** How many times slower than usual the machine is just now; asked seldom, for asking counts. */
  private static double busy(Api reader) {
    return Math.max(1, median(reader, "/profile") / QUIET);
  }

  private static double median(Api reader, String path) {
    var nanos = new long[ASKS];
    for (var i = 0; i < ASKS; i++) {
      var start = System.nanoTime();
      assertThat(reader.get(path).status()).as(path).isIn(200, 404);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[ASKS / 2] / 1e6;
  }
}
