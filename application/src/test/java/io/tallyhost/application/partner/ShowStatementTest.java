package io.tallyhost.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.identity.InMemoryAccounts;
import io.tallyhost.application.identity.InMemoryPermissionGroups;
import io.tallyhost.application.reseller.InMemoryResellers;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.wallet.InMemoryWallets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ShowStatementTest {

  /** Signs nothing: no statement is asked for here. */
  private static final class Absent implements StatementSigner {
    @Override
    public String sign(String text) {
      throw new IllegalStateException("Nobody asked for a signature");
    }

    @Override
    public String publicKey() {
      throw new IllegalStateException("Nobody asked for a key");
    }
  }

  private final TestClock clock = TestClock.at("2026-05-02T00:00:59Z");
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
  private final InMemoryWallets wallets = new InMemoryWallets(unitOfWork);
  private final ShowStatement statements =
      new ShowStatement(
          new ShowStatement.Books(
              new InMemoryCreditEvents(unitOfWork, wallets),
              new InMemoryResellers(
                  unitOfWork,
                  new InMemoryAccounts(
                      unitOfWork, new InMemoryPermissionGroups(unitOfWork, group -> 0L)),
                  wallets)),
          new Absent(),
          clock);

  @Test
  void a_day_has_its_statement_a_minute_after_midnight() {
    assertThat(statements.lastDay()).isEqualTo(LocalDate.of(2026, 4, 30));

    clock.advance(Duration.ofSeconds(1));

    assertThat(statements.lastDay()).isEqualTo(LocalDate.of(2026, 5, 1));
  }
}
