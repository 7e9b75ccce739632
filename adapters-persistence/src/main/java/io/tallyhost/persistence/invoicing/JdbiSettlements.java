package io.tallyhost.persistence.invoicing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.invoicing.Settlements;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.ManyRows;
import io.tallyhost.persistence.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Settlements} in the table {@code invoice_settlement}. */
public final class JdbiSettlements implements Settlements {

  private static final String SELECT =
      """
      SELECT root_account_id, account_id, invoice_id, due, currency, gross, paid, credited, steps,
             asked_on
      FROM invoice_settlement
      """;
  private static final String OUTSTANDING = SELECT + "WHERE paid + credited < gross ";

  private final Jdbi jdbi;

  public JdbiSettlements(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void open(List<Settlement> settlements) {
    var rows = new ManyRows<>(settlements);
    jdbi.useHandle(
        handle ->
            rows.bind(
                    handle.createUpdate(
                        """
                        INSERT INTO invoice_settlement
                          (root_account_id, invoice_id, account_id, due, currency, gross, paid,
                           credited, steps)
                        SELECT root, id, account, due::date, currency, gross, paid, credited, steps
                        FROM unnest(:roots, :ids, :accounts, :dues, :currencies, :grosses, :paid,
                                    :credited, :steps)
                          AS n (root, id, account, due, currency, gross, paid, credited, steps)
                        """))
                .texts("roots", each -> each.owner().root().value())
                .texts("ids", each -> each.invoice().value())
                .texts("accounts", each -> each.owner().account().value())
                .texts("dues", each -> each.due().toString())
                .texts("currencies", each -> each.gross().currency().getCurrencyCode())
                .numbers("grosses", each -> each.gross().minor())
                .numbers("paid", each -> each.paid().minor())
                .numbers("credited", each -> each.credited().minor())
                .numbers("steps", each -> (long) each.steps())
                .execute());
  }

  @Override
  public Optional<Settlement> find(InvoiceId invoice) {
    return one(SELECT + "WHERE invoice_id = :id", invoice);
  }

  @Override
  public Optional<Settlement> lock(InvoiceId invoice) {
    return one(SELECT + "WHERE invoice_id = :id FOR UPDATE", invoice);
  }

  @Override
  public void update(Settlement settlement) {
    var changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE invoice_settlement
                        SET paid = :paid, credited = :credited, steps = :steps,
                            asked_on = nullif(:askedOn, '')::date
                        WHERE root_account_id = :root AND invoice_id = :id
                        """)
                    .bind("paid", settlement.paid().minor())
                    .bind("credited", settlement.credited().minor())
                    .bind("steps", settlement.steps())
                    .bind("askedOn", settlement.askedOn().map(LocalDate::toString).orElse(""))
                    .bind("root", settlement.owner().root().value())
                    .bind("id", settlement.invoice().value())
                    .execute());
    Rows.requireOne(changed);
  }

  @Override
  public List<Settlement> dueBefore(LocalDate day, Optional<Settlement> after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    OUTSTANDING
                        + """
                        AND due < :day AND (due, invoice_id) > (:due, :after)
                        ORDER BY due, invoice_id LIMIT :limit
                        """)
                .bind("day", day)
                .bind("due", after.map(Settlement::due).orElse(LocalDate.EPOCH))
                .bind("after", after.map(last -> last.invoice().value()).orElse(""))
                .bind("limit", limit)
                .map(JdbiSettlements::toSettlement)
                .list());
  }

  @Override
  public List<Settlement> outstandingOf(Collection<AccountId> accounts) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    OUTSTANDING + "AND account_id = ANY(:accounts) ORDER BY due, invoice_id")
                .bindArray(
                    "accounts", String.class, accounts.stream().map(AccountId::value).toList())
                .map(JdbiSettlements::toSettlement)
                .list());
  }

  @Override
  public List<Settlement> settledAfter(int steps, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE steps = :steps AND paid + credited >= gross
                        ORDER BY invoice_id LIMIT :limit
                        """)
                .bind("steps", steps)
                .bind("limit", limit)
                .map(JdbiSettlements::toSettlement)
                .list());
  }

  private Optional<Settlement> one(String sql, InvoiceId invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", invoice.value())
                .map(JdbiSettlements::toSettlement)
                .findOne());
  }

  private static Settlement toSettlement(ResultSet row, StatementContext context)
      throws SQLException {
    return new Settlement(
        new InvoiceId(row.getString("invoice_id")),
        Columns.owner(row),
        row.getObject("due", LocalDate.class),
        Columns.money(row, "gross"),
        Columns.money(row, "paid"),
        Columns.money(row, "credited"),
        row.getInt("steps"),
        Optional.ofNullable(row.getObject("asked_on", LocalDate.class)));
  }
}
