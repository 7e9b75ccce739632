package io.tallyhost.http.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A plain text as a plain page: paragraphs, and addresses that can be followed. */
final class Html {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"&]+");

  private Html() {}

  static String of(String text) {
    return Arrays.stream(text.strip().split("\n\n"))
        .map(Html::paragraph)
        .collect(
            Collectors.joining(
                "\n",
                "<!doctype html><html><head><meta charset=\"utf-8\"></head><body>\n",
                "\n</body></html>\n"));
  }

  private static String paragraph(String text) {
    var safe = escaped(text).replace("\n", "<br>\n");
    return "<p>" + ADDRESS.matcher(safe).replaceAll("<a href=\"$0\">$0</a>") + "</p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
