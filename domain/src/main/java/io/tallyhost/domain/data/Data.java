package io.tallyhost.domain.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text, a number, a flag, a list or named fields. There is no null: what is null is absent. */
public sealed interface Data {

  /** How it reads in a sentence: a text without quotes, a list with commas, else its JSON. */
  default String plain() {
    return DataWriter.write(this);
  }

  static Data of(String text) {
    return new Text(text);
  }

  static Data of(long number) {
    return new Numeric(Long.toString(number));
  }

  /** Characters. */
  record Text(String value) implements Data {
    @Override
    public String plain() {
      return value;
    }
  }

  /** A number as it was written, so that nothing is rounded and a huge exponent costs nothing. */
  record Numeric(String text) implements Data {}

  /** True or false. */
  record Flag(boolean value) implements Data {}

  /** Several, in order. */
  record Items(List<Data> values) implements Data {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String plain() {
      return values.stream().map(Data::plain).collect(Collectors.joining(", "));
    }
  }

  /** Named, in the order in which they were given. */
  record Fields(Map<String, Data> values) implements Data {

    public static final Fields NONE = new Fields(Map.of());

    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<Data> find(String name) {
      return Optional.ofNullable(values.get(name));
    }

    public boolean isEmpty() {
      return values.isEmpty();
    }

    /** With this field as well, in place of one of that name. */
    public Fields with(String name, Data value) {
      var more = new LinkedHashMap<>(values);
      more.put(name, value);
      return new Fields(more);
    }

    public Fields with(String name, String text) {
      return with(name, new Text(text));
    }

    /** With all of those as well. */
    public Fields with(Fields others) {
      var more = new LinkedHashMap<>(values);
      more.putAll(others.values);
      return new Fields(more);
    }

    public Fields without(String name) {
      var fewer = new LinkedHashMap<>(values);
      fewer.remove(name);
      return new Fields(fewer);
    }
  }
}
