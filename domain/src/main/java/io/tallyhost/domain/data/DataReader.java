package io.tallyhost.domain.data;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.Data.Numeric;
import io.tallyhost.domain.data.Data.Text;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads JSON strictly: one value, no name twice, bounded depth. It stands here because the products
 * of the catalogue are data, and the domain reads them with nothing else on its path.
 */
public final class DataReader {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");
  private static final Map<Character, Character> ESCAPES =
      Map.of('"', '"', '\\', '\\', '/', '/', 'b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t');

  private final TextCursor cursor;

  private DataReader(String text) {
    this.cursor = new TextCursor(text);
  }

  /** The object in that text; {@code what} names it when it is refused. */
  public static Fields readFields(String what, String text) {
    var data = read(what, text);
    if (data instanceof Fields fields) {
      return fields;
    }
    throw new InvalidValue(what, text, "a JSON object");
  }

  public static Data read(String what, String text) {
    try {
      return new DataReader(text).whole();
    } catch (NotData notData) {
      throw new InvalidValue(what, text, "JSON");
    }
  }

  private Data whole() {
    var data = value(0).orElseThrow(NotData::new);
    require(cursor.isAtEndAfterSpaces());
    return data;
  }

  /** Nothing for a null. */
  private Optional<Data> value(int depth) {
    require(depth <= MAX_DEPTH);
    return switch (cursor.afterSpaces()) {
      case '{' -> Optional.of(object(depth));
      case '[' -> Optional.of(list(depth));
      case '"' -> Optional.of(new Text(text()));
      case 't' -> Optional.of(word("true", new Flag(true)));
      case 'f' -> Optional.of(word("false", new Flag(false)));
      case 'n' -> {
        cursor.take("null");
        yield Optional.empty();
      }
      default -> Optional.of(number());
    };
  }

  private Data word(String word, Data meaning) {
    cursor.take(word);
    return meaning;
  }

  private Data object(int depth) {
    var fields = new LinkedHashMap<String, Data>();
    var names = new HashSet<String>();
    cursor.take("{");
    while (cursor.afterSpaces() != '}') {
      separate(names.isEmpty());
      var name = text();
      require(names.add(name));
      cursor.take(":");
      value(depth + 1).ifPresent(value -> fields.put(name, value));
    }
    cursor.take("}");
    return new Fields(fields);
  }

  private Data list(int depth) {
    var values = new ArrayList<Data>();
    cursor.take("[");
    while (cursor.afterSpaces() != ']') {
      separate(values.isEmpty());
      values.add(value(depth + 1).orElseThrow(NotData::new));
    }
    cursor.take("]");
    return new Items(values);
  }

  private void separate(boolean isFirst) {
    if (!isFirst) {
      cursor.take(",");
    }
  }

  private Data number() {
    var number = cursor.takeMatch(NUMBER).orElseThrow(NotData::new);
    require(number.length() <= MAX_NUMBER_LENGTH);
    return new Numeric(number);
  }

  private String text() {
    cursor.take("\"");
    var text = new StringBuilder();
    for (var next = cursor.next(); next != '"'; next = cursor.next()) {
      require(next >= ' ');
      text.append(next == '\\' ? escaped() : next);
    }
    return text.toString();
  }

  private char escaped() {
    var escape = cursor.next();
    return escape == 'u'
        ? unicode()
        : Optional.ofNullable(ESCAPES.get(escape)).orElseThrow(NotData::new);
  }

  private char unicode() {
    var code = Integer.parseInt(cursor.takeMatch(HEX).orElseThrow(NotData::new), 16);
    require(code != 0);
    return (char) code;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new NotData();
    }
  }

  /** It isn't JSON; turned into a refusal of the whole text. */
  static final class NotData extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
