package io.tallyhost.http.operations;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of the manual: written in Markdown under docs/, read in a browser. */
enum Guide {
  QUICK_START("quick-start", "Quick start"),
  BILLING("billing", "How billing works"),
  VIRTFUSION("virtfusion", "VirtFusion"),
  CONNECTORS("connectors", "Connectors"),
  PARTNERS("partners", "Partners"),
  WEBHOOKS("webhooks", "Webhooks"),
  MESSAGES("messages", "Mail and text messages"),
  EMBEDDING("embedding", "Inside your Java program"),
  DEPLOYING("deploying", "Running it for real"),
  SCALING("scaling", "Growing");

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

  private final String address;
  private final String title;

  Guide(String address, String title) {
    this.address = address;
    this.title = title;
  }

  String address() {
    return address;
  }

  String title() {
    return title;
  }

  /** The text, as HTML without a frame. */
  String html() {
    return RENDERER.render(PARSER.parse(Resource.text("/docs/guides/" + address + ".md")));
  }
}
