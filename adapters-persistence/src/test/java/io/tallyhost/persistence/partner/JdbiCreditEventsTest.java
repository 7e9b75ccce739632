package io.tallyhost.persistence.partner;

import io.tallyhost.application.partner.CreditEventsContract;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.wallet.Wallets;
import io.tallyhost.persistence.shared.PostgresExtension;
import io.tallyhost.persistence.wallet.JdbiWallets;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiCreditEventsTest extends CreditEventsContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected CreditEvents events() {
    return new JdbiCreditEvents(POSTGRES.jdbi());
  }

  @Override
  protected Wallets wallets() {
    return new JdbiWallets(POSTGRES.jdbi());
  }
}
