package io.tallyhost.bootstrap.browser;

import java.util.ArrayList;
import java.util.List;

/** All pages there are, by who may see them. The window is signed in on the way. */
final class Site {

  private static final List<String> NOBODY = List.of("/login", "/handover?token=abc");
  private static final List<String> OPERATOR =
      List.of("/", "/resellers", "/resellers?q=nobody-at-all", "/resellers/new", "/profile", "/password");
  private static final List<String> RESELLER =
      List.of("/", "/resellers", "/resellers/new", "/profile", "/password");

  /** Lists whose first line leads to a page that is looked at as well. */
  private static final List<String> LISTS = List.of();

  private Site() {}

  static List<String> paths(String who, Window window) {
    return switch (who) {
      case "nobody" -> NOBODY;
      case "operator" -> with(window.operator(), OPERATOR);
      default -> with(window.reseller(who), RESELLER);
    };
  }

  /** These, and the pages of the first things on the lists. */
  private static List<String> with(Window window, List<String> known) {
    var paths = new ArrayList<>(known);
    for (var list : LISTS) {
      if (known.contains(list)) {
        window.open(list);
        var links = window.page().locator("td a").all();
        links.stream().findFirst().map(it -> it.getAttribute("href")).ifPresent(paths::add);
      }
    }
    return paths;
  }
}
