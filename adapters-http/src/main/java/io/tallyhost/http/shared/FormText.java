package io.tallyhost.http.shared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}. */
final class FormText {

  private static final int MOST_FIELDS = 2_000;

  private FormText() {}

  static Map<String, List<String>> read(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    var fields = new LinkedHashMap<String, List<String>>();
    if (!text.isEmpty()) {
      for (var pair : text.split("&", MOST_FIELDS)) {
        add(fields, pair.split("=", 2));
      }
    }
    return fields;
  }

  private static void add(Map<String, List<String>> fields, String[] pair) {
    var value = pair.length == 2 ? decoded(pair[1]) : "";
    fields.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>()).add(value);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.of(400, "invalid_request", "Invalid form"));
    }
  }
}
