package io.tallyhost.http.panel.view;

import java.util.List;

/** A line of a table. */
public record Row(List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }
}
