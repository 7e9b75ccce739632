package io.tallyhost.persistence.reseller;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.Holdings;
import org.jdbi.v3.core.Jdbi;

/** {@link Holdings} as the table {@code service} knows them. */
public final class JdbiHoldings implements Holdings {

  private static final String COUNT =
      "SELECT count(*) FROM service WHERE status <> 'TERMINATED' AND replaced_by IS NULL ";

  private final Jdbi jdbi;

  public JdbiHoldings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long liveServicesOf(AccountId seller) {
    return count("AND account_id = :id", seller.value());
  }

  @Override
  public long liveServicesOfCustomer(AccountId customer) {
    return count("AND customer_id = :id", customer.value());
  }

  @Override
  public long liveServices() {
    return count("AND CAST(:id AS text) IS NOT NULL", "all");
  }

  // Below one root the books stay where they are; across roots a running service would leave its
  // charges behind, so its owner ends it first.
  @Override
  public void move(AccountId customer, Owner receiver) {
    if (livesElsewhere(customer, receiver)) {
      throw new Conflict("A customer with running services stays below its top-level reseller");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE service SET account_id = :account
                    WHERE root_account_id = :root AND customer_id = :customer
                      AND status <> 'TERMINATED'
                    """)
                .bind("account", receiver.account().value())
                .bind("root", receiver.root().value())
                .bind("customer", customer.value())
                .execute());
  }

  private boolean livesElsewhere(AccountId customer, Owner receiver) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT 1 FROM service
                      WHERE customer_id = :customer AND root_account_id <> :root
                        AND status <> 'TERMINATED' AND replaced_by IS NULL)
                    """)
                .bind("customer", customer.value())
                .bind("root", receiver.root().value())
                .mapTo(Boolean.class)
                .one());
  }

  private long count(String which, String id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(COUNT + which).bind("id", id).mapTo(Long.class).one());
  }
}
