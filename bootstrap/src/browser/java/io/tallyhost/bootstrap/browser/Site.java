package io.tallyhost.bootstrap.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * All pages there are, by who may see them: from the first page on, every link is followed that
 * leads to a page of a kind not seen yet. The window is signed in on the way.
 */
final class Site {

  private static final List<String> NOBODY =
      List.of(
          "/login",
          "/forgotten",
          "/handover?token=abc",
          "/docs",
          "/docs/guides/quick-start",
          "/docs/guides/partners");

  /** Pages to which no link leads. */
  private static final List<String> HIDDEN =
      List.of("/resellers?q=nobody-at-all", "/why/" + "c".repeat(25), "/no-such-page");

  private static final Pattern ID = Pattern.compile("c[a-z0-9]{24}(-[0-9]+)*");
  private static final Pattern NUMBER = Pattern.compile("=[0-9]+");

  private Site() {}

  static List<String> paths(String who, Window window) {
    return switch (who) {
      case "nobody" -> NOBODY;
      case "operator" -> found(window.operator());
      default -> found(window.reseller(who));
    };
  }

  // Asked for without a page around it, which is quicker.
  private static List<String> found(Window window) {
    return found(window::html);
  }

  /** What somebody finds, whatever he reads pages with. */
  static List<String> found(UnaryOperator<String> html) {
    var paths = new ArrayList<String>();
    var kinds = new HashSet<String>();
    var ahead = new ArrayDeque<String>(List.of("/"));
    ahead.addAll(HIDDEN);
    while (!ahead.isEmpty()) {
      var path = ahead.remove();
      if (kinds.add(kind(path))) {
        paths.add(path);
        ahead.addAll(links(html.apply(path)));
      }
    }
    return paths;
  }

  private static List<String> links(String html) {
    return Pattern.compile("<a[^>]* href=\"(/[^\"#]*)\"")
        .matcher(html)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .filter(Site::isPage)
        .toList();
  }

  private static boolean isPage(String link) {
    return !link.contains("format=csv") && !link.matches(".*/(pdf|xrechnung)");
  }

  // One server is like another; one page of a long list is like the next.
  private static String kind(String path) {
    var withoutIds = ID.matcher(path).replaceAll("*");
    var kind = NUMBER.matcher(withoutIds).replaceAll("=*");
    return kind.replaceAll("(status|code|connectors/)=?[A-Za-z0-9_]+", "$1*")
        .replaceAll("inventories/[a-z]+", "inventories/*");
  }
}
