package io.tallyhost.http.panel.view;

import java.util.List;

/** What there is to know about a thing. */
public record Facts(String title, List<Fact> facts, List<Link> links) implements Block {

  public Facts {
    facts = List.copyOf(facts);
    links = List.copyOf(links);
  }

  public Facts(String title, List<Fact> facts) {
    this(title, facts, List.of());
  }
}
