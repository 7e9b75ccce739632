package io.tallyhost.domain.invoicing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;

/** One count without gaps: the documents of a kind that an issuer issues in a year. */
public record NumberSeries(IssuerId issuer, DocumentKind kind, int year)
    implements Comparable<NumberSeries> {

  private static final Comparator<NumberSeries> ORDER =
      Comparator.comparing(NumberSeries::issuer)
          .thenComparing(NumberSeries::kind)
          .thenComparingInt(NumberSeries::year);

  /** The series of a document issued at that instant; years are those of UTC. */
  public static NumberSeries at(IssuerId issuer, DocumentKind kind, Instant instant) {
    return new NumberSeries(issuer, kind, instant.atOffset(ZoneOffset.UTC).getYear());
  }

  @Override
  public int compareTo(NumberSeries other) {
    return ORDER.compare(this, other);
  }
}
