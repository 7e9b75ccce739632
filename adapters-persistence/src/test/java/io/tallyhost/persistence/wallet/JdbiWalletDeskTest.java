package io.tallyhost.persistence.wallet;

import io.tallyhost.application.wallet.WalletDeskContract;
import io.tallyhost.domain.wallet.WalletDesk;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiWalletDeskTest extends WalletDeskContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private final JdbiWalletDesk desk = JdbiWalletDesk.open(POSTGRES.jdbi());

  @AfterEach
  void close() {
    desk.close();
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }

  @Override
  protected WalletDesk desk() {
    return desk;
  }
}
