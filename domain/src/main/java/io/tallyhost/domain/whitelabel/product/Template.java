package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.Data.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Data with blanks: {@code "{request.domain}"} takes the value as it is, {@code
 * "https://{request.subdomain}.example"} takes it into the text. A field whose blank can't be
 * filled is left out.
 */
public record Template(Fields shape) {

  private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9_.]*)\\}");

  public static final Template EMPTY = new Template(Fields.NONE);

  /** The shape, filled from what is known. */
  public Fields fill(Fields known) {
    return fields(shape, known).orElse(Fields.NONE);
  }

  /** A text with blanks; nothing when one can't be filled. */
  static Optional<Data> fill(String text, Fields known) {
    var matcher = BLANK.matcher(text);
    if (matcher.matches()) {
      return lookUp(matcher.group(1), known);
    }
    var filled = new StringBuilder();
    matcher.reset();
    while (matcher.find()) {
      var value = lookUp(matcher.group(1), known);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(plain(value)));
    }
    return Optional.of(new Text(matcher.appendTail(filled).toString()));
  }

  private static String plain(Optional<Data> value) {
    return value.map(Data::plain).orElse("");
  }

  private static Optional<Data> lookUp(String path, Fields known) {
    Optional<Data> found = Optional.of(known);
    for (var name : Arrays.asList(path.split("\\."))) {
      found = found.flatMap(at -> at instanceof Fields in ? in.find(name) : Optional.empty());
    }
    return found;
  }

  private static Optional<Data> any(Data template, Fields known) {
    if (template instanceof Text text) {
      return fill(text.value(), known);
    }
    if (template instanceof Items items) {
      return Optional.of(
          new Items(items.values().stream().flatMap(it -> any(it, known).stream()).toList()));
    }
    return template instanceof Fields fields
        ? fields(fields, known).map(Data.class::cast)
        : Optional.of(template);
  }

  /** Nothing when there were fields, and none could be filled. */
  private static Optional<Fields> fields(Fields template, Fields known) {
    var filled = new LinkedHashMap<String, Data>();
    template
        .values()
        .forEach((name, value) -> any(value, known).ifPresent(it -> filled.put(name, it)));
    return filled.isEmpty() && !template.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fields(filled));
  }
}
