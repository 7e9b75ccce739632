package io.tallyhost.http.operations;

import io.tallyhost.http.shared.Reply;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The frame around every page of the manual, with the way to all others. */
final class DocsPage {

  private static final String FRAME = Resource.text("/docs/frame.html");
  private static final String EXPLORER = Resource.text("/docs/explorer.html");
  // The explorer sets styles on its elements; it gets no other freedom.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

  private DocsPage() {}

  static Reply explorer() {
    return page("/docs", "All calls", EXPLORER);
  }

  static Reply guide(Guide guide) {
    return page(path(guide), guide.title(), "<article>" + guide.html() + "</article>");
  }

  private static Reply page(String here, String title, String content) {
    return Reply.html(
            200,
            FRAME
                .replace("{title}", title)
                .replace("{links}", links(here))
                .replace("{content}", content))
        .withHeader("Content-Security-Policy", POLICY);
  }

  private static String links(String here) {
    return link("/docs", "All calls", here)
        + Arrays.stream(Guide.values())
            .map(guide -> link(path(guide), guide.title(), here))
            .collect(Collectors.joining());
  }

  private static String link(String path, String title, String here) {
    var current = path.equals(here) ? " aria-current=\"page\"" : "";
    return "<a href=\"%s\"%s>%s</a>".formatted(path, current, title);
  }

  private static String path(Guide guide) {
    return "/docs/guides/" + guide.address();
  }
}
