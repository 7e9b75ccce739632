package io.tallyhost.domain.partner;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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

  /** One disagreement, by reference. */
  public record Case(
      Finding finding, String reference, Optional<Money> reported, Optional<Money> booked) {}

  /** Compares. Amounts in different currencies can't be compared and count as agreeing. */
  public static Reconciliation of(
      List<CreditEvent> events, List<Booking> bookings, Collection<String> disputed) {
    var reported = byReference(events);
    Map<String, Money> booked =
        bookings.stream()
            .collect(toMap(Booking::reference, Booking::amount, Money::plus, TreeMap::new));
    var cases = new ArrayList<Case>();
    reported.forEach(
        (ref, amount) ->
            compare(ref, amount, Optional.ofNullable(booked.get(ref))).ifPresent(cases::add));
    booked.forEach(
        (ref, amount) -> {
          if (!reported.containsKey(ref)) {
            cases.add(new Case(Finding.MISSING, ref, Optional.empty(), Optional.of(amount)));
          }
        });
    var agreeing = reported.size() + booked.size() - both(reported, booked) - cases.size();
    disputed.forEach(
        ref ->
            cases.add(
                new Case(
                    Finding.REUSED,
                    ref,
                    Optional.ofNullable(reported.get(ref)),
                    Optional.ofNullable(booked.get(ref)))));
    return new Reconciliation(agreeing, cases);
  }

  public boolean needsReview() {
    return !cases.isEmpty();
  }

  private static Map<String, Money> byReference(List<CreditEvent> events) {
    return events.stream()
        .filter(event -> !event.kind().refersBack())
        .collect(
            toMap(CreditEvent::externalRef, CreditEvent::amount, (one, same) -> one, TreeMap::new));
  }

  private static long both(Map<String, Money> reported, Map<String, Money> booked) {
    Function<String, Boolean> isBooked = booked::containsKey;
    return reported.keySet().stream().filter(isBooked::apply).count();
  }

  private static Optional<Case> compare(String ref, Money reported, Optional<Money> booked) {
    if (booked.isEmpty()) {
      return Optional.of(new Case(Finding.EXTRA, ref, Optional.of(reported), Optional.empty()));
    }
    var same =
        booked
            .filter(it -> it.currency().equals(reported.currency()))
            .map(reported::equals)
            .orElse(true);
    return same
        ? Optional.empty()
        : Optional.of(new Case(Finding.DIFFERENT, ref, Optional.of(reported), booked));
  }
}
