package io.tallyhost.persistence.shared;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Update;

/** Many rows for one statement: a column is an array, and the arrays are unnested together. */
public final class ManyRows<T> {

  private final List<T> rows;

  public ManyRows(List<T> rows) {
    this.rows = rows;
  }

  /** Begins to bind the columns of that statement. */
  public Statement<T> bind(Update update) {
    return new Statement<>(rows, update);
  }

  /** A statement whose columns are being bound. */
  public record Statement<T>(List<T> rows, Update update) {

    public Statement<T> texts(String name, Function<T, String> text) {
      return array(name, "text", rows.stream().map(text).toArray(String[]::new));
    }

    /** The same for a text that may be absent. */
    public Statement<T> optionalTexts(String name, Function<T, Optional<String>> text) {
      return array(
          name,
          "text",
          rows.stream().map(row -> text.apply(row).orElse(null)).toArray(String[]::new));
    }

    public Statement<T> numbers(String name, Function<T, Long> number) {
      return array(name, "int8", rows.stream().map(number).toArray(Long[]::new));
    }

    /** The same for a number that may be absent. */
    public Statement<T> optionalNumbers(String name, Function<T, Optional<Long>> number) {
      return array(
          name,
          "int8",
          rows.stream().map(row -> number.apply(row).orElse(null)).toArray(Long[]::new));
    }

    // The driver sends an array in binary only if it knows of what: JDBI would hand it objects.
    private Statement<T> array(String name, String type, Object[] values) {
      Argument array =
          (place, statement, context) ->
              statement.setArray(place, statement.getConnection().createArrayOf(type, values));
      var unused = update.bind(name, array);
      return this;
    }

    /** To be cast to {@code timestamptz} by the statement. */
    public Statement<T> instants(String name, Function<T, Instant> instant) {
      return texts(name, row -> Columns.utc(instant.apply(row)).toString());
    }

    /** Name, value, name, value, …: to be cast to {@code text[]} by the statement. */
    public Statement<T> pairs(String name, Function<T, Map<String, String>> map) {
      return textLists(name, row -> Columns.pairs(map.apply(row)));
    }

    /** To be cast to {@code text[]} by the statement. */
    public Statement<T> textLists(String name, Function<T, List<String>> list) {
      return texts(name, row -> literal(list.apply(row).stream().map(Statement::quoted)));
    }

    /** To be cast to {@code bigint[]} by the statement. */
    public Statement<T> numberLists(String name, Function<T, List<Long>> list) {
      return texts(name, row -> literal(list.apply(row).stream().map(String::valueOf)));
    }

    /** The same for numbers that may be absent. */
    public Statement<T> optionalNumberLists(String name, Function<T, List<Optional<Long>>> list) {
      return texts(
          name,
          row ->
              literal(list.apply(row).stream().map(it -> it.map(String::valueOf).orElse("NULL"))));
    }

    /** How many rows it changed. */
    public int execute() {
      return rows.isEmpty() ? 0 : update.execute();
    }

    private static String literal(Stream<String> elements) {
      return elements.collect(joining(",", "{", "}"));
    }

    private static String quoted(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }
}
