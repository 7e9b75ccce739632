package io.tallyhost.persistence.whitelabel;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.whitelabel.Storefront;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * {@link Storefront} over {@code account}, {@code service}, {@code product_order} and the books.
 */
public final class JdbiStorefront implements Storefront {

  // Notes lie in an array as name, value, name, value: an off-the-shelf one is looked for by name.
  private static final String SERVICES =
      """
      SELECT s.serial, s.root_account_id, s.account_id, s.product, s.status, s.provisioning,
             s.period, s.currency, s.price, s.next_due_at, s.created_at,
             c.serial AS client_serial, coalesce(c.full_name, c.username) AS client_name,
             c.email AS client_email, c.created_at AS client_created_at,
             coalesce(o.kept::text, '{}') AS kept
      FROM service s
      LEFT JOIN account c
        ON c.root_account_id = s.root_account_id AND c.account_id = s.customer_id
      LEFT JOIN product_order o
        ON o.root_account_id = s.root_account_id AND o.service_id = s.id
      WHERE s.replaced_by IS NULL AND NOT s.metadata @> ARRAY['deleted']
      """;

  private final Jdbi jdbi;

  public JdbiStorefront(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Client> clients(AccountId seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT serial AS client_serial, coalesce(full_name, username) AS client_name,
                           email AS client_email, created_at AS client_created_at
                    FROM account
                    WHERE parent_account_id = :seller AND kind = 'CUSTOMER' AND status <> 'DELETED'
                    ORDER BY serial DESC LIMIT :most
                    """)
                .bind("seller", seller.value())
                .bind("most", MOST)
                .map((row, context) -> client(row))
                .list());
  }

  @Override
  public Standing standing(AccountId client) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FILTER (WHERE s.status = 'ACTIVE' AND s.is_shelved) AS active,
                           count(*) FILTER (WHERE s.is_shelved) AS total,
                           coalesce(-sum(s.paid), 0) AS revenue
                    FROM (
                      -- A renewal is paid for under the id of its own order.
                      SELECT s.status, NOT s.metadata @> ARRAY['deleted'] AS is_shelved,
                             (SELECT sum(e.amount)
                              FROM ledger_transaction t
                              JOIN ledger_entry e
                                ON e.root_account_id = t.root_account_id
                               AND e.transaction_id = t.id
                              WHERE t.root_account_id = s.root_account_id
                                AND t.kind IN ('ORDER', 'RENEWAL', 'REFUND')
                                AND t.reference = ANY(
                                  ARRAY(SELECT r.id FROM customer_order r
                                        WHERE r.service_id = s.id) || s.id)
                                AND e.account = 'WALLET:' || s.account_id) AS paid
                      FROM service s
                      WHERE s.customer_id = :client AND s.replaced_by IS NULL
                    ) s
                    """)
                .bind("client", client.value())
                .map(
                    (row, context) ->
                        new Standing(
                            row.getLong("active"), row.getLong("total"), row.getLong("revenue")))
                .one());
  }

  @Override
  public List<Shelved> services(AccountId owner, Optional<ServiceStatus> status) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SERVICES
                        + "AND s.account_id = :owner\n"
                        + status.map(it -> "AND s.status = :status\n").orElse("")
                        + "ORDER BY s.created_at DESC, s.id DESC LIMIT :most")
                .bind("owner", owner.value())
                .bind("status", status.map(Enum::name))
                .bind("most", MOST)
                .map(JdbiStorefront::shelved)
                .list());
  }

  @Override
  public Optional<Shelved> service(long serial) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SERVICES + "AND s.serial = :serial")
                .bind("serial", serial)
                .map(JdbiStorefront::shelved)
                .findOne());
  }

  private static Shelved shelved(ResultSet row, StatementContext context) throws SQLException {
    return new Shelved(
        row.getLong("serial"),
        Columns.owner(row),
        row.getObject("client_serial") == null ? Optional.empty() : Optional.of(client(row)),
        row.getString("product"),
        ServiceStatus.valueOf(row.getString("status")),
        Provisioning.Phase.valueOf(row.getString("provisioning")),
        BillingPeriod.valueOf(row.getString("period")),
        Columns.money(row, "price"),
        Columns.optionalInstant(row, "next_due_at"),
        DataReader.readFields("kept", row.getString("kept")),
        Columns.instant(row, "created_at"));
  }

  private static Client client(ResultSet row) throws SQLException {
    return new Client(
        row.getLong("client_serial"),
        row.getString("client_name"),
        row.getString("client_email"),
        Columns.instant(row, "client_created_at"));
  }
}
