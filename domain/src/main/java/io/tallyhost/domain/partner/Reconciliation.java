package io.tallyhost.domain.partner;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reports laid beside our books: what agrees is counted, what does not is a case. */
public record Reconciliation(long matched, List<Case> cases) {

  public Reconciliation {
    cases = List.copyOf(cases);
  }

  /** How the two sides can differ. */
  public enum Finding {
    /** In our books, but not reported. */
    MISSING,
    /** Reported, but not in our books. */
    EXTRA,
    /** On both sides with other amounts. */
    DIFFERENT,
    /** One reference, reported for two things. */
    REUSED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One disagreement, by reference.
   *
   * @param at when it was reported or, if it was not, booked
   */
  public record Case(
      Finding finding,
      String reference,
      Optional<Money> reported,
      Optional<Money> booked,
      Instant at) {}

  /** Compares. Amounts in different currencies can't be compared and count as agreeing. */
  public static Reconciliation of(
      List<CreditEvent> events, List<Booking> bookings, Collection<Dispute> disputed) {
    var reported = sums(events.stream().filter(it -> !it.kind().refersBack()).map(Side::of));
    var booked = sums(bookings.stream().map(Side::of));
    var cases = new ArrayList<Case>();
    reported.forEach(
        (ref, side) ->
            compare(ref, side, Optional.ofNullable(booked.get(ref))).ifPresent(cases::add));
    booked.forEach(
        (ref, side) -> {
          if (!reported.containsKey(ref)) {
            cases.add(missing(ref, side));
          }
        });
    var both = reported.keySet().stream().filter(booked::containsKey).count();
    var agreeing = reported.size() + booked.size() - both - cases.size();
    disputed.stream()
        .collect(toMap(Dispute::reference, it -> it, (first, again) -> first, TreeMap::new))
        .values()
        .forEach(refused -> cases.add(reused(refused)));
    return new Reconciliation(agreeing, cases);
  }

  public boolean needsReview() {
    return !cases.isEmpty();
  }

  /** Those that were reported or booked within {@code [from, until)}. */
  public List<Case> casesFrom(Instant from, Instant until) {
    return cases.stream()
        .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
        .toList();
  }

  /** What one side says of a reference: all of it, and since when. */
  private record Side(String reference, Money amount, Instant at) {

    static Side of(CreditEvent event) {
      return new Side(event.bookedAs(), event.amount(), event.at());
    }

    static Side of(Booking booking) {
      return new Side(booking.reference(), booking.amount(), booking.at());
    }

    Side plus(Side other) {
      return new Side(reference, amount.plus(other.amount), at);
    }
  }

  private static Map<String, Side> sums(Stream<Side> sides) {
    return sides.collect(toMap(Side::reference, it -> it, Side::plus, TreeMap::new));
  }

  private static Case missing(String ref, Side booked) {
    return new Case(
        Finding.MISSING, ref, Optional.empty(), Optional.of(booked.amount()), booked.at());
  }

  private static Case reused(Dispute refused) {
    return new Case(
        Finding.REUSED,
        refused.reference(),
        Optional.of(refused.amount()),
        Optional.empty(),
        refused.at());
  }

  private static Optional<Case> compare(String ref, Side reported, Optional<Side> booked) {
    var amount = Optional.of(reported.amount());
    if (booked.isEmpty()) {
      return Optional.of(new Case(Finding.EXTRA, ref, amount, Optional.empty(), reported.at()));
    }
    return agree(reported.amount(), booked.get().amount())
        ? Optional.empty()
        : Optional.of(
            new Case(Finding.DIFFERENT, ref, amount, booked.map(Side::amount), reported.at()));
  }

  private static boolean agree(Money reported, Money booked) {
    return !booked.currency().equals(reported.currency()) || booked.equals(reported);
  }
}
