package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.metering.ResellersAsPayers;
import io.tallyhost.application.metering.RunTick;
import io.tallyhost.application.metering.ShowMeters;
import io.tallyhost.domain.metering.UsageTax;
import io.tallyhost.domain.ordering.SellerTax;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.http.admin.TickRoutes;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.metering.JdbiTickBook;
import java.time.Duration;

/** Meters, and the tick that bills what they show. */
final class MeteringWiring {

  private final Kernel kernel;
  private final Books books;
  private final Office office;
  private final UsageTax tax;

  MeteringWiring(Kernel kernel, Books books, SellerTax sellerTax, Office office) {
    this.kernel = kernel;
    this.books = books;
    this.office = office;
    this.tax = (day, buyer) -> VatDecision.of(sellerTax.seller(), buyer, day);
  }

  ShowMeters showMeters() {
    return new ShowMeters(books.meters(), payers(), kernel.clock());
  }

  RunTick runTick() {
    return new RunTick(new JdbiTickBook(kernel.jdbi()), payers(), tax, office);
  }

  Routes adminRoutes() {
    return new TickRoutes(runTick(), books.suspendUnpaid());
  }

  /**
   * Looks every minute whether an hour has become full; most of the time there is nothing to do.
   */
  void runInBackground(Background background) {
    var tick = runTick();
    background.every(
        Duration.ofMinutes(1),
        "hourly tick",
        () -> {
          var unused = tick.run();
          books.suspendUnpaid().run();
        });
  }

  private ResellersAsPayers payers() {
    return new ResellersAsPayers(books.resellers());
  }
}
