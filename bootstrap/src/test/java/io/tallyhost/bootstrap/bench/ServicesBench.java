package io.tallyhost.bootstrap.bench;

import io.tallyhost.application.metering.ListServices;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.ShowMeters;
import io.tallyhost.application.metering.Spend;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.Rights;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.metering.JdbiMeters;
import io.tallyhost.persistence.metering.JdbiPositions;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.service.JdbiServices;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The first page of services with all that stands beside it, against a primary-key read. */
public final class ServicesBench {

  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final int SERVICES = 10_000;
  private static final int TIMES = 300;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 7;

  private final BenchDatabase database;
  private final BenchClock clock = new BenchClock(START.plus(Duration.ofDays(10)));

  private ServicesBench(BenchDatabase database) {
    this.database = database;
  }

  public static void main(String[] arguments) throws Exception {
    try (var database = new BenchDatabase()) {
      new ServicesBench(database).run();
    }
  }

  private void run() throws Exception {
    new BenchWorld(database, START).fill(1, SERVICES);
    var principal = principal();
    var services = new JdbiServices(database.jdbi());
    var one = services.page(ServiceQuery.of(principal.account()), PageRequest.first());
    var id = one.items().get(0).id();
    var list = list();
    Runnable find = () -> require(services.find(id).isPresent());
    measure("again", () -> page(list, principal), find);
    measure("new", () -> page(list(), principal), find);
  }

  private static void measure(String rows, Runnable page, Runnable find) throws Exception {
    var ratio = new Ratio("GET /services, first of %d, %s".formatted(SERVICES, rows));
    for (var round = -WARM_UP; round < ROUNDS; round++) {
      (round < 0 ? new Ratio("warm-up") : ratio).round(() -> times(find), () -> times(page));
    }
    ratio.print();
  }

  /** One that has not seen any row yet. */
  private ListServices list() {
    return new ListServices(new JdbiPositions(database.jdbi()), meters());
  }

  private ShowMeters meters() {
    return new ShowMeters(
        new JdbiMeters(database.jdbi()),
        new ResellersAsPayers(new JdbiResellers(database.jdbi())),
        clock);
  }

  private static void page(ListServices list, Principal principal) {
    var result =
        list.handle(
            principal,
            new ListServices.Command(Optional.empty(), Optional.empty(), PageRequest.first()));
    require(
        result.services().items().stream().allMatch(it -> it.figures().isPresent())
            && Spend.of(result.position()).running() == SERVICES);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("It did not answer what it should");
    }
  }

  private static void times(Runnable work) {
    for (var i = 0; i < TIMES; i++) {
      work.run();
    }
  }

  private Principal principal() {
    var account =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("SELECT account_id FROM account").mapTo(String.class).one());
    return new Principal(
        Owner.topLevel(new AccountId(account)),
        AccountKind.RESELLER,
        Rights.all(),
        "session:bench",
        Optional.empty(),
        false,
        new Origin("127.0.0.1", "bench"));
  }
}
