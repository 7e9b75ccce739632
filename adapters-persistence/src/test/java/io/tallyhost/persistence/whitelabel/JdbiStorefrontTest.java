package io.tallyhost.persistence.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.whitelabel.Storefront.Standing;
import io.tallyhost.persistence.shared.PostgresExtension;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Its queries fit the tables of others; what they show is seen end to end. */
final class JdbiStorefrontTest {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  private final JdbiStorefront storefront = new JdbiStorefront(POSTGRES.jdbi());
  private final AccountId nobody = new AccountId(new RandomIds().next());

  @Test
  void nobody_has_nothing() {
    assertThat(storefront.clients(nobody)).isEmpty();
    assertThat(storefront.services(nobody, Optional.of(ServiceStatus.ACTIVE))).isEmpty();
    assertThat(storefront.service(-1)).isEmpty();
    assertThat(storefront.standing(nobody)).isEqualTo(new Standing(0, 0, 0));
  }

  @Test
  void connectors_that_know_everything_need_not_be_told() {
    assertThat(
            new JdbiProductOrders(POSTGRES.jdbi())
                .lockUntold(Instant.parse("2000-01-01T00:00:00Z"), 10))
        .isEmpty();
  }
}
