package io.tallyhost.http.panel;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.http.panel.view.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a list somebody is: the address, and the addresses of what is near. */
final class Place {

  private static final String OFFSET = "offset";

  private final Visit visit;
  private final String path;
  private final String query;

  Place(Visit visit) {
    this.visit = visit;
    var parts = visit.request().target().split("[?]", 2);
    this.path = parts[0];
    this.query = parts.length == 2 ? parts[1] : "";
  }

  String path() {
    return path;
  }

  /** This address, with that value in place of an earlier one. */
  String with(String name, String value) {
    var kept =
        Stream.of(query.split("&"))
            .filter(it -> !it.isEmpty())
            .filter(it -> !it.startsWith(name + "=") && !it.startsWith("done="));
    var changed = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return path + "?" + Stream.concat(kept, Stream.of(changed)).collect(Collectors.joining("&"));
  }

  Optional<Pager> pager(Page<?> page) {
    if (page.total() == 0) {
      return Optional.empty();
    }
    var from = page.offset() + 1L;
    var to = page.offset() + page.items().size();
    var words = visit.words();
    return Optional.of(
        new Pager(
            words.say(
                "list.position", words.number(from), words.number(to), words.number(page.total())),
            page.offset() > 0
                ? Optional.of(at(Math.max(0, page.offset() - page.limit())))
                : Optional.empty(),
            to < page.total() ? Optional.of(at(to)) : Optional.empty()));
  }

  private String at(int offset) {
    return with(OFFSET, Integer.toString(offset));
  }
}
