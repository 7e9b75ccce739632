package io.tallyhost.http.panel;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Column;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Row;
import io.tallyhost.http.panel.view.Table;
import io.tallyhost.http.shared.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A list that is turned over page by page, narrowed, and had whole as a spreadsheet: the same
 * address with {@code format=csv}.
 */
public final class Listing<T> {

  private static final int LINES = 25;
  private static final int MOST_LINES = 50_000;

  private record Part<T>(Column column, Function<? super T, Cell> cell) {}

  private final Visit visit;
  private final String caption;
  private final Function<PageRequest, Page<T>> source;
  private final List<Part<T>> parts = new ArrayList<>();
  private final List<Field> filter = new ArrayList<>();
  private String empty;
  private Optional<Link> first = Optional.empty();

  public Listing(Visit visit, String caption, Function<PageRequest, Page<T>> source) {
    this.visit = visit;
    this.caption = caption;
    this.source = source;
    this.empty = visit.say("list.empty");
  }

  /** Of what is known as a whole. */
  public static <T> Listing<T> of(Visit visit, String caption, List<T> all) {
    return new Listing<>(visit, caption, part -> Page.of(all, part));
  }

  public Listing<T> column(String key, Function<? super T, Cell> cell) {
    parts.add(new Part<>(new Column(visit.say("field." + key), false), cell));
    return this;
  }

  /** A column of figures. */
  public Listing<T> figures(String key, Function<? super T, Cell> cell) {
    parts.add(new Part<>(new Column(visit.say("field." + key), true), cell));
    return this;
  }

  /** Something that narrows it: a field of that name in the query. */
  public Listing<T> filter(Field field) {
    filter.add(field.values(visit.query().texts(field.name())));
    return this;
  }

  /** The same with a value of its own, used when nothing was asked for yet. */
  public Listing<T> showing(Field field) {
    filter.add(field);
    return this;
  }

  /** What is said when there is nothing, and what to do about it. */
  public Listing<T> whenEmpty(String text, Optional<Link> start) {
    empty = text;
    first = start;
    return this;
  }

  /** The page with the list on it, or the list alone as a file. */
  public Reply reply(String file, UnaryOperator<io.tallyhost.http.panel.view.Page> page) {
    return visit.query().text("format").filter("csv"::equals).isPresent()
        ? Csv.reply(file, columns(), allRows())
        : visit.show(page.apply(io.tallyhost.http.panel.view.Page.titled(caption).with(table())));
  }

  /** The list as a block of a page. */
  public Table table() {
    var offset = visit.query().whole("offset").orElse(0L);
    var page = source.apply(new PageRequest(LINES, Math.toIntExact(Math.min(offset, 1L << 30))));
    var place = new Place(visit);
    return new Table(
        caption,
        columns(),
        page.items().stream().map(this::row).toList(),
        place.path(),
        filter,
        place.pager(page),
        empty,
        isNarrowed() ? Optional.empty() : first,
        page.items().isEmpty() ? Optional.empty() : Optional.of(place.with("format", "csv")));
  }

  private boolean isNarrowed() {
    return filter.stream().anyMatch(field -> !field.value().isBlank());
  }

  private List<Column> columns() {
    return parts.stream().map(Part::column).toList();
  }

  private Row row(T item) {
    return new Row(parts.stream().map(part -> part.cell().apply(item)).toList());
  }

  private List<Row> allRows() {
    var rows = new ArrayList<Row>();
    var step = PageRequest.MAX_LIMIT;
    var page = source.apply(new PageRequest(step, 0));
    page.items().forEach(item -> rows.add(row(item)));
    while (page.items().size() == step && rows.size() < MOST_LINES) {
      page = source.apply(new PageRequest(step, rows.size()));
      page.items().forEach(item -> rows.add(row(item)));
    }
    return rows;
  }
}
