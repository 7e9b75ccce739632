package io.tallyhost.domain.model;

/** One house from its first day on, for a number of operations. */
final class Run {

  private static final int AUDIT_EVERY = 2000;

  private final long seed;
  private final House house;
  private final Counts counts = new Counts();

  Run(long seed) {
    this.seed = seed;
    this.house = new House(seed);
  }

  /** How often each kind had each outcome. */
  Counts perform(int operations) {
    for (var done = 1; done <= operations; done++) {
      performOne(done);
    }
    guarded(operations, "the end", () -> Audit.settle(house));
    return counts;
  }

  // What found nothing to act on does not count: another one is drawn.
  private void performOne(int number) {
    var outcome = Outcome.IMPOSSIBLE;
    while (outcome == Outcome.IMPOSSIBLE) {
      var kind = Kind.drawnBy(house.dice);
      outcome = guarded(number, kind, () -> attempt(kind));
      counts.add(kind, outcome);
    }
    if (number % AUDIT_EVERY == 0) {
      guarded(number, "an audit", () -> Audit.of(house));
    }
  }

  private Outcome attempt(Kind kind) {
    var booked = house.books.size();
    var outcome = kind.on(house);
    house.tenants.forEach(Tenant::agree);
    if (outcome != Outcome.DONE) {
      Same.number("what is refused books nothing", booked, house.books.size());
    }
    return outcome;
  }

  private void guarded(int number, Object what, Runnable step) {
    var unused =
        guarded(
            number,
            what,
            () -> {
              step.run();
              return Outcome.DONE;
            });
  }

  private Outcome guarded(int number, Object what, java.util.function.Supplier<Outcome> step) {
    try {
      return step.get();
    } catch (RuntimeException | AssertionError broken) {
      throw new Broken(
          "Operation %d (%s): %s. Replay with -Dmodel.seed=%d"
              .formatted(number, what, broken.getMessage(), seed),
          broken);
    }
  }

  /** Not public: parallel streams would wrap it otherwise, and hide the seed. */
  private static final class Broken extends AssertionError {

    private static final long serialVersionUID = 1L;

    private Broken(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
