package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Holding;
import io.tallyhost.domain.reseller.Holdings;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link Holdings} as the table {@code service} knows them. */
public final class JdbiHoldings implements Holdings {

  private static final String COUNT =
      "SELECT count(*) FROM service WHERE status <> 'TERMINATED' AND replaced_by IS NULL ";

  private static final String LIVE =
      "customer_id = :customer AND status <> 'TERMINATED' AND replaced_by IS NULL";

  private static final String HOLDINGS =
      """
      SELECT s.currency, s.kind = 'VPS' OR s.hourly_rate IS NOT NULL AS is_server,
             s.provisioning IN ('WORKING', 'UNKNOWN')
             OR EXISTS (SELECT 1 FROM product_order o
                        WHERE o.service_id = s.id AND o.state IN ('CALLING', 'WAITING'))
             OR EXISTS (SELECT 1 FROM customer_order o
                        WHERE o.service_id = s.id AND o.status = 'PENDING_PAYMENT') AS is_open
      FROM service s
      WHERE\s"""
          + LIVE
          + " ORDER BY s.id FOR UPDATE";

  private static final String MOVE_ORDERS =
      "UPDATE product_order SET root_account_id = :root, account_id = :account "
          + "WHERE service_id IN (SELECT id FROM service WHERE "
          + LIVE
          + ")";

  private static final String MOVE_SERVICES =
      "UPDATE service SET root_account_id = :root, account_id = :account WHERE " + LIVE;

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

  @Override
  public List<Holding> of(AccountId customer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HOLDINGS)
                .bind("customer", customer.value())
                .map(
                    (row, context) ->
                        new Holding(
                            Money.currency(row.getString("currency")),
                            row.getBoolean("is_server"),
                            row.getBoolean("is_open")))
                .list());
  }

  // What was paid stays in the books of whoever paid; orders at connectors go along, since what
  // comes of them is told to whoever has the service then.
  @Override
  public void move(AccountId customer, Owner receiver) {
    jdbi.useTransaction(
        handle -> {
          for (var sql : List.of(MOVE_ORDERS, MOVE_SERVICES)) {
            handle
                .createUpdate(sql)
                .bind("root", receiver.root().value())
                .bind("account", receiver.account().value())
                .bind("customer", customer.value())
                .execute();
          }
        });
  }

  private long count(String which, String id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(COUNT + which).bind("id", id).mapTo(Long.class).one());
  }
}
