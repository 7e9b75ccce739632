package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import org.jdbi.v3.core.statement.Query;

/** Asking for the rows of many payers at once: {@code :roots} and {@code :accounts}. */
final class Payers {

  private Payers() {}

  static Query bind(Query query, Collection<Owner> payers) {
    return query
        .bindArray(
            "roots", String.class, payers.stream().map(each -> each.root().value()).toArray())
        .bindArray(
            "accounts",
            String.class,
            payers.stream().map(each -> each.account().value()).toArray());
  }

  static AccountId of(ResultSet row) throws SQLException {
    return new AccountId(row.getString("account_id"));
  }

  /** Each payer's, in the order of the rows. */
  static <T> Collector<Map.Entry<AccountId, T>, ?, Map<AccountId, List<T>>> grouped() {
    return groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()));
  }
}
