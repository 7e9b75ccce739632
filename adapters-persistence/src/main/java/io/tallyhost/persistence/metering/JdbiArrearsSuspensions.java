package io.tallyhost.persistence.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.ArrearsSuspensions;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.persistence.shared.Columns;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link ArrearsSuspensions} in the table {@code arrears_suspension}. */
public final class JdbiArrearsSuspensions implements ArrearsSuspensions {

  private final Jdbi jdbi;

  public JdbiArrearsSuspensions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Unpaid> unpaid(int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT s.root_account_id, s.account_id, s.service_id
                    FROM wallet w
                    JOIN stretch s ON s.root_account_id = w.root_account_id
                                  AND s.account_id = w.account_id
                    WHERE w.arrears > 0 AND s.stopped_at IS NULL AND NOT s.settled
                    ORDER BY s.service_id LIMIT :limit
                    """)
                .bind("limit", atMost)
                .map(
                    (row, context) ->
                        new Unpaid(Columns.owner(row), new ServiceId(row.getString("service_id"))))
                .list());
  }

  @Override
  public List<AccountId> payable(int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT account_id FROM wallet
                    WHERE arrears > 0 AND balance + credit_limit > 0
                    ORDER BY account_id LIMIT :limit
                    """)
                .bind("limit", atMost)
                .map((row, context) -> new AccountId(row.getString("account_id")))
                .list());
  }

  @Override
  public void add(Collection<Unpaid> suspended) {
    var all = List.copyOf(suspended);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO arrears_suspension (root_account_id, account_id, service_id)
                    SELECT * FROM unnest(:roots, :accounts, :services) ON CONFLICT DO NOTHING
                    """)
                .bindArray(
                    "roots", String.class, MeterWrites.column(all, u -> u.payer().root().value()))
                .bindArray(
                    "accounts",
                    String.class,
                    MeterWrites.column(all, u -> u.payer().account().value()))
                .bindArray(
                    "services", String.class, MeterWrites.column(all, u -> u.service().value()))
                .execute());
  }

  @Override
  public List<ServiceId> take(AccountId payer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    DELETE FROM arrears_suspension WHERE account_id = :account
                    RETURNING service_id
                    """)
                .bind("account", payer.value())
                .map((row, context) -> new ServiceId(row.getString("service_id")))
                .list());
  }
}
