package io.tallyhost.bootstrap.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tallyhost.bootstrap.Answer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the white-label document, asked and answered as it stands there. */
final class ExamplesTest {

  // Amounts are compared as they are written: 45.00 is neither 45 nor 45.0.
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** One reseller for all of it, as a customer would have. */
  private static final class Lived {
    static final Shop SHOP = Shop.open(1_000_000);
    static final Map<String, String> NAMES = new TreeMap<>();

    static {
      var client = SHOP.client("John Smith");
      var phone = SHOP.order(client, "business_phone", "'phone_number':'+12125550100'");
      var spare = SHOP.order("vpn", "").expect(200);
      SHOP.order("web_hosting", "'cpanel_username':'first','primary_domain':'first.com'")
          .expect(200);
      NAMES.put("{client}", Integer.toString(client));
      NAMES.put("{service}", phone.expect(200).text("/service_id"));
      NAMES.put("{spare_service}", spare.text("/service_id"));
      NAMES.put("{spare_client}", Integer.toString(SHOP.client("Nobody")));
    }
  }

  static List<Path> examples() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(ExamplesTest.class.getResource("/examples/whitelabel"));
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void an_example_is_answered_field_by_field(Path file) throws IOException {
    var example = MAPPER.readTree(Files.readString(file));

    var answer = ask(example).expect(200);

    var isOrder = example.at("/path").asText().equals("/orders");
    new Comparison(example.at("/varies"), isOrder ? "new_balance" : "")
        .compare("", example.at("/response"), MAPPER.readTree(answer.bytes()));
  }

  private static Answer ask(JsonNode example) {
    var method = example.at("/method").asText();
    var request = example.at("/request");
    var body = request.isMissingNode() ? "" : named(request.toString());
    return Lived.SHOP.api().send(method, Shop.ROOT + named(example.at("/path").asText()), body);
  }

  private static String named(String text) {
    var named = text;
    for (var name : Lived.NAMES.entrySet()) {
      named = named.replace('"' + name.getKey() + '"', name.getValue());
      named = named.replace(name.getKey(), name.getValue());
    }
    return named;
  }

  /**
   * What is expected beside what came.
   *
   * @param varies what each place may hold that is another one every time
   * @param extra a field that is told although the document does not show it there
   */
  private record Comparison(JsonNode varies, String extra) {

    void compare(String place, JsonNode expected, JsonNode actual) {
      if (expected.isObject()) {
        object(place, expected, actual);
      } else if (expected.isArray()) {
        array(place, expected, actual);
      } else if (varies.has(place)) {
        assertThat(actual.getNodeType()).as(place).isEqualTo(expected.getNodeType());
        assertThat(actual.isIntegralNumber()).as(place).isEqualTo(expected.isIntegralNumber());
        assertThat(actual.asText()).as(place).matches(varies.path(place).asText());
      } else {
        assertThat(actual.toString()).as(place).isEqualTo(expected.toString());
      }
    }

    private void object(String place, JsonNode expected, JsonNode actual) {
      assertThat(actual.isObject()).as("%s of %s", place, actual).isTrue();
      var isListed = place.startsWith("/products/");
      actual
          .fieldNames()
          .forEachRemaining(
              name ->
                  assertThat(expected.has(name) || isListed || name.equals(extra))
                      .as("%s/%s is not in the document", place, name)
                      .isTrue());
      for (var field : expected.properties()) {
        compare(place + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()));
      }
    }

    // What the document shows has to be among what there is.
    private void array(String place, JsonNode expected, JsonNode actual) {
      assertThat(actual.isArray()).as("%s of %s", place, actual).isTrue();
      for (var i = 0; i < expected.size(); i++) {
        var at = place + "/" + i;
        var wanted = expected.get(i);
        var found = false;
        for (var one : actual) {
          found = found || isLike(at, wanted, one);
        }
        assertThat(found).as("%s among %s", wanted, actual).isTrue();
      }
    }

    private boolean isLike(String place, JsonNode expected, JsonNode actual) {
      try {
        compare(place, expected, actual);
        return true;
      } catch (AssertionError different) {
        return false;
      }
    }
  }
}
