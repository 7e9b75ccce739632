package io.tallyhost.persistence.invoicing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;

/** Many rows for one statement: a column is an array, and the arrays are unnested together. */
final class Rows<T> {

  private final List<T> rows;

  Rows(List<T> rows) {
    this.rows = rows;
  }

  /** Begins to bind the columns of that statement. */
  Statement<T> bind(Update update) {
    return new Statement<>(rows, update);
  }

  /** A statement whose columns are being bound. */
  record Statement<T>(List<T> rows, Update update) {

    Statement<T> texts(String name, Function<T, String> text) {
      var unused = update.bindArray(name, String.class, rows.stream().map(text).toArray());
      return this;
    }

    /** The same for a text that may be absent. */
    Statement<T> optionalTexts(String name, Function<T, Optional<String>> text) {
      var unused =
          update.bindArray(
              name, String.class, rows.stream().map(row -> text.apply(row).orElse(null)).toArray());
      return this;
    }

    Statement<T> numbers(String name, Function<T, Long> number) {
      var unused = update.bindArray(name, Long.class, rows.stream().map(number).toArray());
      return this;
    }

    void execute() {
      if (!rows.isEmpty()) {
        var unused = update.execute();
      }
    }
  }
}
