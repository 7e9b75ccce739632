package io.tallyhost.application.metering;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A meter as a child would keep it: a list of switchings, summed up at the end. */
final class NaiveMeter {

  private final List<Instant> switchings = new ArrayList<>();
  private final Instant start;

  NaiveMeter(Instant start) {
    this.start = start;
  }

  /** Whether it runs now. */
  boolean toggle(Instant at) {
    switchings.add(at);
    return switchings.size() % 2 == 1;
  }

  long cents(long rate, Instant until) {
    var seconds = BigInteger.ZERO;
    for (var i = 0; i < switchings.size(); i += 2) {
      var on = switchings.get(i).getEpochSecond() - start.getEpochSecond();
      var end = i + 1 < switchings.size() ? switchings.get(i + 1) : until;
      var off = end.getEpochSecond() - start.getEpochSecond();
      seconds = seconds.add(BigInteger.valueOf(off - on));
    }
    return seconds
        .multiply(BigInteger.valueOf(rate))
        .divide(BigInteger.valueOf(3600))
        .longValueExact();
  }
}
