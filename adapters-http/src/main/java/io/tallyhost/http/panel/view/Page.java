package io.tallyhost.http.panel.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page, whole, in the reader's language. */
public record Page(
    String title,
    Optional<Cell> badge,
    List<Link> trail,
    List<Link> links,
    List<Form> buttons,
    List<Tab> tabs,
    List<Block> blocks,
    int status) {

  public Page {
    trail = List.copyOf(trail);
    links = List.copyOf(links);
    buttons = List.copyOf(buttons);
    tabs = List.copyOf(tabs);
    blocks = List.copyOf(blocks);
  }

  public static Page titled(String title) {
    return new Page(
        title, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), 200);
  }

  /** With a state beside the title. */
  public Page badge(Cell state) {
    return new Page(title, Optional.of(state), trail, links, buttons, tabs, blocks, status);
  }

  /** Where it belongs, from the outside in. */
  public Page below(Link... outer) {
    return new Page(title, badge, List.of(outer), links, buttons, tabs, blocks, status);
  }

  /** What can be gone to from here, right of the title. */
  public Page links(List<Link> some) {
    return new Page(title, badge, trail, some, buttons, tabs, blocks, status);
  }

  /** What can be done here at once, right of the title. */
  public Page buttons(List<Form> some) {
    return new Page(title, badge, trail, links, some, tabs, blocks, status);
  }

  public Page tabs(List<Tab> some) {
    return new Page(title, badge, trail, links, buttons, some, blocks, status);
  }

  public Page with(Block... more) {
    return with(List.of(more));
  }

  public Page with(List<? extends Block> more) {
    var all = new ArrayList<>(blocks);
    all.addAll(more);
    return new Page(title, badge, trail, links, buttons, tabs, all, status);
  }

  /** With something to be read before all else. */
  public Page before(Block first) {
    var all = new ArrayList<Block>(List.of(first));
    all.addAll(blocks);
    return new Page(title, badge, trail, links, buttons, tabs, all, status);
  }

  public Page status(int changed) {
    return new Page(title, badge, trail, links, buttons, tabs, blocks, changed);
  }
}
