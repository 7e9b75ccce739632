package io.tallyhost.http.panel.view;

import java.util.List;

/** Where to go from here. */
public record Links(List<Link> links) implements Block {

  public Links {
    links = List.copyOf(links);
  }
}
