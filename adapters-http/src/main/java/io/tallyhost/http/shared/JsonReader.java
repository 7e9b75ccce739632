package io.tallyhost.http.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly: UTF-8 only, one value, no name twice, bounded depth and lengths. Numbers
 * stay text, so that nothing is rounded and a huge exponent costs nothing.
 */
final class JsonReader {

  static final int MAX_DEPTH = 32;
  static final int MAX_NUMBER_LENGTH = 64;
  private static final int MAX_STRING_LENGTH = 1 << 20;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxStringLength(MAX_STRING_LENGTH)
                  .maxNameLength(256)
                  .build())
          .build();

  /** A number as it was written. */
  record Numeral(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** The JSON null; Java's own stays outside. */
  enum Null {
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  private JsonReader() {}

  /** A map, list, text, {@link Numeral}, Boolean or {@link Null}. */
  static Object read(byte[] body) {
    try (var parser = FACTORY.createParser(utf8(body))) {
      parser.nextToken();
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw notJson();
      }
      return value;
    } catch (IOException e) {
      throw notJson();
    }
  }

  /** For a long text that is read piece by piece, as strictly. */
  static JsonParser parser(Reader text) throws IOException {
    return FACTORY.createParser(text);
  }

  static ProblemException notJson() {
    return new ProblemException(400, "invalid_request", "Invalid JSON body");
  }

  private static String utf8(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(body))
        .toString();
  }

  private static Object value(JsonParser parser) throws IOException {
    var token = parser.currentToken();
    if (token == null) {
      throw notJson();
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> Texts.clean(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Numeral(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Null.NULL;
      default -> throw notJson();
    };
  }

  /** The object at whose beginning the parser stands. */
  static Map<String, Object> object(JsonParser parser) throws IOException {
    var object = new LinkedHashMap<String, Object>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = Texts.clean(parser.currentName());
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    var list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }
}
