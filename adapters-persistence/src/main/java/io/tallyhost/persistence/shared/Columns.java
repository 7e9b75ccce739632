package io.tallyhost.persistence.shared;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How columns become values, and values columns. */
public final class Columns {

  private Columns() {}

  /** The amount in a column, in the currency that stands beside it. */
  public static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getString("currency"), row.getLong(column));
  }

  public static Owner owner(ResultSet row) throws SQLException {
    return new Owner(
        new AccountId(row.getString("root_account_id")),
        new AccountId(row.getString("account_id")));
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static Optional<Instant> optionalInstant(ResultSet row, String column)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** The texts of an array column. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** The numbers of an array column. */
  public static List<Long> numbers(ResultSet row, String column) throws SQLException {
    return List.of((Long[]) row.getArray(column).getArray());
  }

  /** The same where some may be absent. */
  public static List<Optional<Long>> optionalNumbers(ResultSet row, String column)
      throws SQLException {
    return Arrays.stream((Long[]) row.getArray(column).getArray())
        .map(Optional::ofNullable)
        .toList();
  }

  /** A map as an array column: name, value, name, value, and so on. */
  public static List<String> pairs(Map<String, String> map) {
    return map.entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The map in an array column. */
  public static Map<String, String> pairs(ResultSet row, String column) throws SQLException {
    var texts = texts(row, column);
    var map = new TreeMap<String, String>();
    for (int i = 0; i < texts.size(); i += 2) {
      map.put(texts.get(i), texts.get(i + 1));
    }
    return map;
  }

  public static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
    return instant.map(Columns::utc).orElse(null);
  }

  public static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
