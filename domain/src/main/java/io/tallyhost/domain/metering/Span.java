package io.tallyhost.domain.metering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A time from an instant on, and until another. */
public record Span(Instant from, Instant to) {

  /** The same times, given in order, with those joined that meet. */
  public static List<Span> joined(Collection<Span> inOrder) {
    var joined = new ArrayList<Span>();
    for (var next : inOrder) {
      var last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
      if (!joined.isEmpty() && last.to.equals(next.from)) {
        var unused = joined.set(joined.size() - 1, new Span(last.from, next.to));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
