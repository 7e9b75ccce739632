package io.tallyhost.http.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tallyhost.domain.shared.InvalidValue;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The objects of one long JSON list, read one by one; nobody ever holds all of them. */
public final class JsonStream implements Iterator<JsonBody> {

  private static final String LIST = "list";

  private final JsonParser parser;
  private State state = State.BETWEEN;

  /** The text is one list of objects. */
  public JsonStream(Reader text) {
    try {
      parser = JsonReader.parser(text);
      InvalidValue.unless(
          parser.nextToken() == JsonToken.START_ARRAY, LIST, "something else", "a list of objects");
    } catch (IOException unreadable) {
      throw broken();
    }
  }

  private enum State {
    BETWEEN,
    AT_OBJECT,
    OVER
  }

  @Override
  public boolean hasNext() {
    try {
      state = state == State.BETWEEN ? moved() : state;
      return state == State.AT_OBJECT;
    } catch (IOException unreadable) {
      throw broken();
    }
  }

  @Override
  public JsonBody next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    state = State.BETWEEN;
    try {
      return JsonBody.of(JsonReader.object(parser));
    } catch (IOException unreadable) {
      throw broken();
    }
  }

  private State moved() throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      return State.AT_OBJECT;
    }
    InvalidValue.unless(
        parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null,
        LIST,
        "something else",
        "a list of objects and nothing else");
    return State.OVER;
  }

  private static InvalidValue broken() {
    return new InvalidValue(LIST, "broken text", "valid JSON from beginning to end");
  }
}
