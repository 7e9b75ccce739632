package io.tallyhost.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends forms to the panel as a browser does: with the proof that they are the panel's own. */
public record PanelForms(Api api, String token) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([0-9a-f]{64})\"");

  /** Somebody who has looked at a page before. */
  public static PanelForms of(Api visitor) {
    var page = visitor.with("Accept", "text/html").unchecked("GET", "/login", "");
    var shown = page.status() == 200 ? page : visitor.with("Accept", "text/html").get("/password");
    var cookie = Optional.of(shown.header("Set-Cookie").split(";", 2)[0]);
    var found = TOKEN.matcher(shown.body());
    return new PanelForms(
        cookie.filter(it -> !it.isEmpty()).map(it -> visitor.with("Cookie", it)).orElse(visitor),
        found.find() ? found.group(1) : "");
  }

  /** The fields as an object of texts. */
  public Answer send(String path, String fields) {
    try {
      var form =
          MAPPER.readTree((fields.isEmpty() ? "{}" : fields).getBytes(UTF_8)).properties().stream()
              .map(PanelForms::pair)
              .collect(joining("&", "_token=" + token + "&", ""));
      return api.with("Content-Type", "application/x-www-form-urlencoded")
          .unchecked("POST", path, form);
    } catch (IOException e) {
      throw new UncheckedIOException(fields, e);
    }
  }

  private static String pair(Map.Entry<String, JsonNode> field) {
    return field.getKey() + "=" + URLEncoder.encode(field.getValue().asText(), UTF_8);
  }
}
