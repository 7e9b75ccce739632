package io.tallyhost.http.panel.view;

import java.util.List;

/** The figures that matter, side by side. */
public record Tiles(List<Tile> tiles) implements Block {

  public Tiles {
    tiles = List.copyOf(tiles);
  }
}
