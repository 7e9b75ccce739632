package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.Data.Numeric;
import io.tallyhost.domain.data.Data.Text;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one field of an order must be.
 *
 * @param isRequired whether an order without it is refused
 * @param otherwise what it is when nobody says
 */
public record FieldRule(String name, boolean isRequired, Optional<String> otherwise, Kind kind) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

  public FieldRule {
    InvalidValue.unless(NAME.matcher(name).matches(), "fields.name", name, "a snake_case name");
    var checked = otherwise.map(word -> kind.read(name, new Text(word)));
    InvalidValue.unless(
        checked.isEmpty() || !isRequired, "fields.default", otherwise, "absent where required");
  }

  /** What the field may hold. */
  public sealed interface Kind {
    Data read(String field, Data value);

    /** What people call this value. */
    default Data labelled(Data value) {
      return value;
    }
  }

  /**
   * Characters of a certain shape.
   *
   * @param hint the shape in words, for whoever got it wrong
   */
  public record Shaped(Pattern pattern, int longest, String hint) implements Kind {
    @Override
    public Data read(String field, Data value) {
      var text = asText(field, value, hint);
      InvalidValue.unless(
          text.length() <= longest && pattern.matcher(text).matches(), field, text, hint);
      return new Text(text);
    }
  }

  /** Any characters, with something to see among them. */
  public record Free(int longest) implements Kind {
    @Override
    public Data read(String field, Data value) {
      var allowed = "1 to %d characters".formatted(longest);
      return new Text(InvalidValue.text(field, asText(field, value, allowed), longest));
    }
  }

  /** A whole number from the least to the most. */
  public record Whole(long least, long most) implements Kind {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

    @Override
    public Data read(String field, Data value) {
      var allowed = "a whole number from %d to %d".formatted(least, most);
      InvalidValue.unless(
          value instanceof Numeric && DIGITS.matcher(value.plain()).matches(),
          field,
          value.plain(),
          allowed);
      var number = Long.parseLong(value.plain());
      InvalidValue.unless(number >= least && number <= most, field, number, allowed);
      return Data.of(number);
    }
  }

  /** One of several words, each with the name that people see. */
  public record Choice(Map<String, String> labels) implements Kind {
    @Override
    public Data read(String field, Data value) {
      var allowed = "one of " + String.join(", ", labels.keySet());
      var text = asText(field, value, allowed);
      InvalidValue.unless(labels.containsKey(text), field, text, allowed);
      return new Text(text);
    }

    @Override
    public Data labelled(Data value) {
      return new Text(labels.getOrDefault(value.plain(), value.plain()));
    }
  }

  /** At least one of several words, each at most once. */
  public record Choices(Choice each) implements Kind {
    @Override
    public Data read(String field, Data value) {
      var allowed = "a list of " + String.join(", ", each.labels().keySet());
      if (!(value instanceof Items items) || items.values().isEmpty()) {
        throw new InvalidValue(field, value.plain(), allowed);
      }
      var read = items.values().stream().map(item -> each.read(field, item)).toList();
      InvalidValue.unless(
          new HashSet<>(read).size() == read.size(), field, value.plain(), allowed + ", each once");
      return new Items(read);
    }

    @Override
    public Data labelled(Data value) {
      return new Items(((Items) value).values().stream().map(each::labelled).toList());
    }
  }

  private static String asText(String field, Data value, String allowed) {
    if (value instanceof Text text) {
      return text.value();
    }
    throw new InvalidValue(field, value.plain(), allowed);
  }
}
