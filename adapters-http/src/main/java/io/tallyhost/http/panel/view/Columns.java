package io.tallyhost.http.panel.view;

import java.util.List;

/** Blocks beside each other where there is room: the main one, and the ones that go with it. */
public record Columns(List<Block> main, List<Block> side) implements Block {

  public Columns {
    main = List.copyOf(main);
    side = List.copyOf(side);
  }
}
