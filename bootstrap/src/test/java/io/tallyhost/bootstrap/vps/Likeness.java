package io.tallyhost.bootstrap.vps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether an answer is like its example: the same fields everywhere, and of the same types. */
final class Likeness {

  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
  private static final Pattern ID = Pattern.compile("c[0-9a-z]{24}(-[0-9]+-[0-9]+)?");

  private final JsonNode step;
  private final Set<String> either = new HashSet<>();

  Likeness(JsonNode step) {
    this.step = step;
    step.path("either").forEach(it -> either.add(it.textValue()));
  }

  void check(JsonNode answer) {
    var example = step.get("answer");
    like("", example, answer);
    step.path("exact")
        .forEach(
            it ->
                assertThat(answer.at(it.textValue()))
                    .as("%s of %s", it, answer)
                    .isEqualTo(example.at(it.textValue())));
    step.path("pattern")
        .properties()
        .forEach(
            it -> assertThat(answer.at(it.getKey()).asText()).matches(it.getValue().textValue()));
  }

  private void like(String place, JsonNode example, JsonNode is) {
    if (either.contains(place.replaceAll("/[0-9]+", "/*")) && (is.isNull() || is.isTextual())) {
      return;
    }
    assertThat(is.getNodeType()).as("%s is %s", place, is).isEqualTo(example.getNodeType());
    if (example.isObject()) {
      assertThat(names(is)).as("the fields of %s", place).isEqualTo(names(example));
      example
          .properties()
          .forEach(it -> like(place + "/" + it.getKey(), it.getValue(), is.get(it.getKey())));
    } else if (example.isArray() && !example.isEmpty()) {
      // The first of a list is like the example's; those after it may have less in their lists.
      assertThat(is.isEmpty() && !place.matches(".*/[1-9].*")).as(place).isFalse();
      for (var i = 0; i < is.size(); i++) {
        like(place + "/" + i, example.get(Math.min(i, example.size() - 1)), is.get(i));
      }
    } else {
      assertThat(is.isIntegralNumber()).as(place).isEqualTo(example.isIntegralNumber());
      sameForm(place, example.asText(), is.asText());
    }
  }

  private static void sameForm(String place, String example, String is) {
    if (MOMENT.matcher(example).matches()) {
      assertThat(is).as(place).matches(MOMENT);
    }
    if (example.startsWith("clx")) {
      assertThat(is).as(place).matches(ID);
    }
  }

  private static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
