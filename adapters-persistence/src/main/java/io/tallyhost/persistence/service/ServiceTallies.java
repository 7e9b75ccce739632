package io.tallyhost.persistence.service;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.ServiceTally;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads the counts that triggers keep in {@code service_tally}. */
public final class ServiceTallies {

  private ServiceTallies() {}

  static ServiceTally of(Handle handle, AccountId account) {
    return new ServiceTally(
        handle
            .createQuery(
                """
                SELECT kind, status, currency, services, hourly, hourly_rate
                FROM service_tally WHERE account_id = :account AND services > 0
                """)
            .bind("account", account.value())
            .map(ServiceTallies::toCount)
            .list());
  }

  /** For those who read them beside something else. */
  public static ServiceTally.Count toCount(ResultSet row, StatementContext context)
      throws SQLException {
    return new ServiceTally.Count(
        ServiceKind.valueOf(row.getString("kind")),
        ServiceStatus.valueOf(row.getString("status")),
        row.getLong("services"),
        row.getLong("hourly"),
        Columns.money(row, "hourly_rate"));
  }
}
