package io.tallyhost.http.panel;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.tallyhost.http.panel.view.Frame;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.shared.Reply;
import java.util.Map;

/** Turns pages into HTML, with templates that were compiled with us. */
final class Templates {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: https:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "io.tallyhost.http.panel.templates");

  private Templates() {}

  static Reply reply(Frame frame, Page page) {
    var html = new StringOutput(16_384);
    ENGINE.render("layout.jte", Map.of("frame", frame, "page", page), html);
    return reply(page.status(), html);
  }

  private static Reply reply(int status, StringOutput html) {
    // Without a referrer of their own, browsers would not say where a form comes from.
    return Reply.html(status, html.toString())
        .withHeader("Content-Security-Policy", POLICY)
        .withHeader("Referrer-Policy", "same-origin");
  }
}
