package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.groupingBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The stretches of many wallets, by one look into an index for each wallet, whatever the planner
 * thinks of it. They are very many, so what their wallet says they do not say again.
 */
final class WalletStretches {

  private static final String OF_WALLET =
      "SELECT s.serial, "
          + MeterRows.RUN
          + "FROM stretch s WHERE s.root_account_id = w.root AND s.account_id = w.account AND ";

  private static final String UNSETTLED = OF_WALLET + "NOT s.settled ";
  private static final String ENDED_SINCE = OF_WALLET + "s.settled AND s.stopped_at > w.since";

  private final Handle handle;
  private final List<MeteredWallet> wallets;

  WalletStretches(Handle handle, List<MeteredWallet> wallets) {
    this.handle = handle;
    this.wallets = wallets;
  }

  /** Those that a tick has to look at. */
  Map<AccountId, List<Stretch>> unsettled() {
    return found(UNSETTLED + "OFFSET 0");
  }

  /** Those that ran at any time since their wallet was invoiced. */
  Map<AccountId, List<Stretch>> sinceInvoiced() {
    return found(UNSETTLED + "UNION ALL " + ENDED_SINCE);
  }

  private Map<AccountId, List<Stretch>> found(String ofWallet) {
    return handle
        .createQuery(
            """
            SELECT w.place, s.*
            FROM unnest(:roots, :accounts, :since::timestamptz[])
              WITH ORDINALITY AS w (root, account, since, place)
            CROSS JOIN LATERAL (
            """
                + ofWallet
                + ") s")
        .bindArray(
            "roots", String.class, MeterWrites.column(wallets, it -> it.owner().root().value()))
        .bindArray(
            "accounts",
            String.class,
            MeterWrites.column(wallets, it -> it.owner().account().value()))
        .bindArray(
            "since",
            String.class,
            MeterWrites.column(wallets, it -> Columns.utc(it.invoicedUntil()).toString()))
        .map(this::stretch)
        .list()
        .stream()
        .collect(groupingBy(stretch -> stretch.payer().account()));
  }

  private Stretch stretch(ResultSet row, StatementContext context) throws SQLException {
    var wallet = wallets.get(row.getInt("place") - 1);
    return MeterRows.stretchOf(wallet.owner(), wallet.currency(), row);
  }
}
