package io.tallyhost.domain.data;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.Data.Numeric;
import io.tallyhost.domain.data.Data.Text;
import java.util.Locale;
import java.util.stream.Collectors;

/** Data as JSON text, in one way only. */
public final class DataWriter {

  private DataWriter() {}

  public static String write(Data data) {
    if (data instanceof Text text) {
      return quoted(text.value());
    }
    if (data instanceof Numeric number) {
      return number.text();
    }
    if (data instanceof Flag flag) {
      return Boolean.toString(flag.value());
    }
    return data instanceof Items items ? list(items) : object((Fields) data);
  }

  private static String list(Items items) {
    return items.values().stream()
        .map(DataWriter::write)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String object(Fields fields) {
    return fields.values().entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + write(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(character -> append(quoted, (char) character));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char character) {
    if (character == '"' || character == '\\') {
      quoted.append('\\').append(character);
    } else if (character < ' ' || character == 0x7f) {
      quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
    } else {
      quoted.append(character);
    }
  }
}
