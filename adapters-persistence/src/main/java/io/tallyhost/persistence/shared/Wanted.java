package io.tallyhost.persistence.shared;

import static java.util.stream.Collectors.joining;

import io.tallyhost.domain.shared.PageRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Which rows of a table are wanted. What does not matter stands nowhere, and the limit is written
 * out: so PostgreSQL plans each of the few shapes once, where it would plan every single look at
 * conditions that may be empty or at a limit that it does not know.
 */
public final class Wanted {

  private final StringBuilder sql;
  private final Map<String, Object> values = new TreeMap<>();
  private String owner = "";
  private String order = "";

  private Wanted(String always) {
    this.sql = new StringBuilder("WHERE ").append(always);
  }

  public static Wanted where(String always) {
    return new Wanted(always);
  }

  /**
   * Those of one owner, if only his are wanted, along an index that begins with him. A plan that is
   * kept knows no owner: with equality it may walk through everybody's newest rows until it has
   * found enough of one who has few. A range leaves it the index of owners alone, and what is
   * selected it does not look at, so that it never hopes for more from planning again.
   */
  public Wanted ownedBy(String column, Optional<String> value) {
    return owned(column, value, ", ");
  }

  /** The same along an index that is read from its end. */
  public Wanted ownedByBackwards(String column, Optional<String> value) {
    return owned(column, value, " DESC, ");
  }

  private Wanted owned(String column, Optional<String> value, String direction) {
    value.ifPresent(
        it -> {
          var one = "(SELECT :%s)".formatted(column);
          and("%s BETWEEN %s AND %s".formatted(column, one, one), column, it);
          owner = column + direction;
        });
    return this;
  }

  /** Those with that value in a column, unless there is none. */
  public Wanted equal(String column, Optional<String> value) {
    value.ifPresent(it -> and("%s = :%s".formatted(column, column), column, it));
    return this;
  }

  /** Those that have a text within one of these, all in small letters, if one is asked for. */
  public Wanted containing(Optional<String> text, String... within) {
    var any = Stream.of(within).map(it -> it + " LIKE :text").collect(joining(" OR ", "(", ")"));
    text.ifPresent(it -> and(any, "text", pattern(it)));
    return this;
  }

  public static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  public Wanted and(String condition, String name, Object value) {
    sql.append(" AND ").append(condition);
    values.put(name, value);
    return this;
  }

  /**
   * Those that are older than that row of the same table, and of the same account if one is asked.
   */
  public Wanted olderThan(String table, String id) {
    var own = values.containsKey("account_id") ? " AND account_id = :account_id" : "";
    return and(
        "(created_at, id) < (SELECT created_at, id FROM %s WHERE id = :last%s)"
            .formatted(table, own),
        "last",
        id);
  }

  public Wanted ordered(String columns, int limit) {
    order = "ORDER BY " + owner + columns;
    sql.append(' ').append(order).append(" LIMIT ").append(limit);
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

  /** The order alone, for what is joined to these rows. */
  public String order() {
    return order;
  }

  public Query bind(Query query) {
    return query.bindMap(values);
  }

  /** How many of them there are in that table. */
  public long count(Handle handle, String table) {
    return bind(handle.createQuery("SELECT count(*) FROM " + table + " " + sql()))
        .mapTo(Long.class)
        .one();
  }
}
