package io.tallyhost.http.panel.view;

import java.util.List;

/** What would come of a form: the part of a page that is fetched while one fills it in. */
public record Preview(List<Block> blocks) implements Block {

  public Preview {
    blocks = List.copyOf(blocks);
  }
}
