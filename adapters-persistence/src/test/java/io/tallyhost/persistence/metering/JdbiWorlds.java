package io.tallyhost.persistence.metering;

import io.tallyhost.application.metering.MeteringWorld;
import io.tallyhost.application.metering.PositionsWorld;
import io.tallyhost.persistence.identity.JdbiAccounts;
import io.tallyhost.persistence.reseller.JdbiResellers;
import io.tallyhost.persistence.service.JdbiServices;
import io.tallyhost.persistence.shared.JdbiUnitOfWork;
import io.tallyhost.persistence.wallet.JdbiTakings;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.jdbi.v3.core.Jdbi;

/** The worlds of contracts about metering, kept in a database. */
public final class JdbiWorlds {

  private JdbiWorlds() {}

  public static MeteringWorld metering(Jdbi jdbi) {
    return new MeteringWorld(
        new MeteringWorld.Books(
            new JdbiWallets(jdbi),
            new JdbiMeters(jdbi),
            new JdbiTickBook(jdbi),
            new JdbiUsageHistory(jdbi),
            new JdbiTakings(jdbi),
            new JdbiUnitOfWork(jdbi)));
  }

  static PositionsWorld positions(Jdbi jdbi) {
    return new PositionsWorld(
        new PositionsWorld.Books(
            new JdbiPositions(jdbi),
            new JdbiAccounts(jdbi),
            new JdbiResellers(jdbi),
            new JdbiWallets(jdbi),
            new JdbiServices(jdbi),
            new JdbiMeters(jdbi),
            new JdbiUnitOfWork(jdbi)));
  }
}
