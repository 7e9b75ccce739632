package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.metering.MeterReading;
import io.tallyhost.persistence.service.ServiceRows;
import io.tallyhost.persistence.shared.Memory;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Services of a reseller with the stretches that their meters are read off. Nearly all that a list
 * costs is to bring its rows here, and most of them were here before: so PostgreSQL is asked first
 * which rows they are, and which transactions wrote them.
 */
final class MeteredServices {

  /** Some ten megabytes. */
  private static final int MOST = 5_000;

  private static final String VERSIONS =
      """
      SELECT id, xmin AS version,
             (SELECT m.xmin FROM metered_wallet m WHERE m.account_id = :account) AS wallet_version
      FROM service
      """;

  private static final String ROWS =
      "SELECT * FROM (SELECT xmin AS version, "
          + ServiceRows.COLUMNS
          + "FROM service %s) v LEFT JOIN LATERAL (SELECT "
          + MeterRows.STRETCH_ALONE
          + "FROM stretch s WHERE s.root_account_id = v.root_account_id AND s.service_id = v.id AND "
          + MeterRows.RECENT
          + ") s ON true %s";

  /**
   * A service as one transaction left it, its stretches as another did: none begins or ends without
   * the wallet that pays for it.
   */
  record Version(String service, long writtenBy, long walletWrittenBy) {}

  private record Row(long writtenBy, MeterReading reading) {

    Row and(Row more) {
      return new Row(writtenBy, reading.and(more.reading));
    }

    Version version(long walletWrittenBy) {
      return new Version(reading.service().id().value(), writtenBy, walletWrittenBy);
    }

    boolean isPaidByItsOwner() {
      var owner = reading.service().owner();
      return reading.recent().stream().allMatch(it -> it.payer().equals(owner));
    }
  }

  private final Memory<Version, MeterReading> memory = new Memory<>(MOST);

  /** What to ask about the {@code :account} for {@link #versions(ResultSet)}. */
  static String versions(Wanted wanted) {
    return VERSIONS + wanted.sql();
  }

  static List<Version> versions(ResultSet row) throws SQLException {
    var versions = new ArrayList<Version>();
    while (row.next()) {
      versions.add(
          new Version(row.getString("id"), row.getLong("version"), row.getLong("wallet_version")));
    }
    return versions;
  }

  /**
   * As they are now.
   *
   * @param versions which rows these services are
   */
  List<MeterReading> list(Handle handle, Wanted wanted, List<Version> versions) {
    // What a transaction has written it may write again: such a row is not done.
    return handle.isInTransaction()
        ? readings(rows(handle, wanted))
        : memory.recall(versions).orElseGet(() -> remembered(handle, wanted, versions));
  }

  private List<MeterReading> remembered(Handle handle, Wanted wanted, List<Version> versions) {
    var rows = rows(handle, wanted);
    // There is one: an empty list has nothing that could be missing.
    var wallet = versions.get(0).walletWrittenBy();
    rows.stream()
        .filter(Row::isPaidByItsOwner)
        .forEach(it -> memory.keep(it.version(wallet), it.reading()));
    return readings(rows);
  }

  private static Collection<Row> rows(Handle handle, Wanted wanted) {
    return wanted
        .bind(handle.createQuery(ROWS.formatted(wanted.sql(), wanted.order())))
        .map(MeteredServices::row)
        .collect(toMap(it -> it.reading().service().id(), it -> it, Row::and, LinkedHashMap::new))
        .values();
  }

  // One for each stretch, and one without any for a service that never ran.
  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    var isWithStretch = row.getString("service_id") != null;
    return new Row(
        row.getLong("version"),
        new MeterReading(
            ServiceRows.read(row, context),
            isWithStretch ? List.of(MeterRows.toStretch(row, context)) : List.of()));
  }

  private static List<MeterReading> readings(Collection<Row> rows) {
    return rows.stream().map(Row::reading).toList();
  }
}
