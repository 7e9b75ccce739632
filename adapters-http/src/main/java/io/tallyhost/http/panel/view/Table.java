package io.tallyhost.http.panel.view;

import java.util.List;
import java.util.Optional;

/**
 * A list.
 *
 * @param filter what narrows it, sent with GET to {@code action}
 * @param empty what is said when there is nothing
 * @param csv where the whole of it is had as a file
 */
public record Table(
    String caption,
    List<Column> columns,
    List<Row> rows,
    String action,
    List<Field> filter,
    Optional<Pager> pager,
    String empty,
    Optional<Link> first,
    Optional<String> csv)
    implements Block {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    filter = List.copyOf(filter);
  }

  /** A few lines that are all there are. */
  public static Table small(String caption, List<Column> columns, List<Row> rows, String empty) {
    return new Table(
        caption,
        columns,
        rows,
        "",
        List.of(),
        Optional.empty(),
        empty,
        Optional.empty(),
        Optional.empty());
  }
}
