package io.tallyhost.persistence.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Portfolio;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceTally;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.reseller.ResellerRows;
import io.tallyhost.persistence.service.ServiceRows;
import io.tallyhost.persistence.service.ServiceTallies;
import io.tallyhost.persistence.shared.Wanted;
import io.tallyhost.persistence.wallet.JdbiWallets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Positions}, each by one journey, and another for rows that were not here before. */
public final class JdbiPositions implements Positions {

  // A row for each count of services. All that is a reseller's is in one currency.
  private static final String POSITION =
      """
      SELECT w.root_account_id, w.account_id, w.currency, w.balance, w.credit_limit, w.arrears,
             w.entries, r.billing_mode, r.vps_limit, r.auto_charge, m.metered_until, m.running,
             m.per_hour, m.unsettled, m.vat_month, m.vat_rule, m.vat_rate, m.vat_net, m.vat_taken,
             m.accrued, m.invoiced_until, m.notice_given, t.kind, t.status, t.services, t.hourly,
             t.hourly_rate
      FROM reseller r
      JOIN wallet w ON w.root_account_id = r.root_account_id AND w.account_id = r.account_id
      LEFT JOIN metered_wallet m
        ON m.root_account_id = r.root_account_id AND m.account_id = r.account_id
      LEFT JOIN service_tally t
        ON t.root_account_id = r.root_account_id AND t.account_id = r.account_id AND t.services > 0
      WHERE r.account_id = :account
      """;

  /** A position, and which rows its services are. */
  private record Look(Position position, List<MeteredServices.Version> rows) {}

  private final Jdbi jdbi;
  private final MeteredServices services = new MeteredServices();

  public JdbiPositions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Position> of(AccountId reseller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(POSITION)
                .bind("account", reseller.value())
                .scanResultSet(JdbiPositions::read));
  }

  @Override
  public Optional<Portfolio> portfolio(AccountId reseller, ServiceQuery query, PageRequest page) {
    var wanted = ServiceRows.wanted(query, page);
    return jdbi.withHandle(
        handle ->
            look(handle, reseller, wanted)
                .map(it -> new Portfolio(it.position(), services.list(handle, wanted, it.rows()))));
  }

  // Two statements that travel together, there and back.
  private static Optional<Look> look(Handle handle, AccountId reseller, Wanted wanted) {
    return wanted
        .bind(handle.createQuery(POSITION + ";" + MeteredServices.versions(wanted)))
        .bind("account", reseller.value())
        .execute(JdbiPositions::look);
  }

  private static Optional<Look> look(Supplier<PreparedStatement> executed, StatementContext context)
      throws SQLException {
    try (context) {
      var results = executed.get();
      var position = read(results.getResultSet(), context);
      return position.isPresent() && results.getMoreResults()
          ? Optional.of(new Look(position.get(), MeteredServices.versions(results.getResultSet())))
          : Optional.empty();
    }
  }

  private static Optional<Position> read(Supplier<ResultSet> rows, StatementContext context)
      throws SQLException {
    try (context) {
      return read(rows.get(), context);
    }
  }

  private static Optional<Position> read(ResultSet row, StatementContext context)
      throws SQLException {
    return row.next() ? Optional.of(position(row, context)) : Optional.empty();
  }

  private static Position position(ResultSet row, StatementContext context) throws SQLException {
    var terms = ResellerRows.billing(row);
    var wallet = JdbiWallets.toWallet(row, context);
    var meter = meter(row, context);
    var counts = new ArrayList<ServiceTally.Count>();
    do {
      if (row.getString("kind") != null) {
        counts.add(ServiceTallies.toCount(row, context));
      }
    } while (row.next());
    return new Position(terms, wallet, new ServiceTally(counts), meter);
  }

  private static Optional<MeteredWallet> meter(ResultSet row, StatementContext context)
      throws SQLException {
    return row.getString("vat_rule") == null
        ? Optional.empty()
        : Optional.of(MeterRows.toWallet(row, context));
  }
}
