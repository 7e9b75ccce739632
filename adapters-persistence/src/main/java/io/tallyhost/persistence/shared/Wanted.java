package io.tallyhost.persistence.shared;

import io.tallyhost.domain.shared.PageRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;

/**
 * Which rows of a table are wanted. What does not matter stands nowhere, and the limit is written
 * out: so PostgreSQL plans each of the few shapes once, where it would plan every single look at
 * conditions that may be empty or at a limit that it does not know.
 */
public final class Wanted {

  private final StringBuilder sql;
  private final Map<String, Object> values = new TreeMap<>();

  private Wanted(String always) {
    this.sql = new StringBuilder("WHERE ").append(always);
  }

  public static Wanted where(String always) {
    return new Wanted(always);
  }

  /** Those with that value in a column, unless there is none. */
  public Wanted equal(String column, Optional<String> value) {
    value.ifPresent(it -> and("%s = :%s".formatted(column, column), column, it));
    return this;
  }

  public Wanted and(String condition, String name, Object value) {
    sql.append(" AND ").append(condition);
    values.put(name, value);
    return this;
  }

  public Wanted ordered(String columns, int limit) {
    sql.append(" ORDER BY ").append(columns).append(" LIMIT ").append(limit);
    return this;
  }

  /** A part of them; the first one, which nearly everybody wants, without an offset. */
  public Wanted ordered(String columns, PageRequest page) {
    var unused = ordered(columns, page.limit());
    if (page.offset() > 0) {
      sql.append(" OFFSET :offset");
      values.put("offset", page.offset());
    }
    return this;
  }

  public String sql() {
    return sql.toString();
  }

  public Query bind(Query query) {
    return query.bindMap(values);
  }
}
