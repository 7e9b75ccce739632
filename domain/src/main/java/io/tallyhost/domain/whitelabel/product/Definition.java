package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.Data.Numeric;
import io.tallyhost.domain.data.Data.Text;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A part of a product's definition, read by type; what is wrong is named by its whole path. */
record Definition(String path, Fields fields) {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

  /** Refuses names that mean nothing here, so that a typo is not a silent default. */
  Definition only(String... known) {
    fields
        .values()
        .forEach(
            (name, value) ->
                InvalidValue.unless(
                    Set.of(known).contains(name),
                    full(name),
                    value.plain(),
                    "one of " + String.join(", ", known)));
    return this;
  }

  String text(String name) {
    return required(name, "a text", optionalText(name));
  }

  Optional<String> optionalText(String name) {
    return typed(name, Text.class, "a text").map(Text::value);
  }

  boolean flag(String name) {
    return typed(name, Flag.class, "true or false").map(Flag::value).orElse(false);
  }

  Optional<Long> optionalWhole(String name) {
    return typed(name, Numeric.class, "a whole number").map(number -> whole(name, number));
  }

  Definition part(String name) {
    return required(name, "an object", optionalPart(name));
  }

  Optional<Definition> optionalPart(String name) {
    return typed(name, Fields.class, "an object").map(part -> new Definition(full(name), part));
  }

  /** The objects in a list; none when there is no list. */
  List<Definition> parts(String name) {
    return items(name).stream()
        .map(item -> new Definition(full(name) + "[]", cast(name, item, Fields.class)))
        .toList();
  }

  List<String> texts(String name) {
    return items(name).stream().map(item -> cast(name, item, Text.class).value()).toList();
  }

  /** Texts by name, in order. */
  Map<String, String> textsByName(String name) {
    var part = part(name);
    return part.fields.values().keySet().stream()
        .collect(Collectors.toMap(key -> key, part::text, (one, other) -> one, LinkedHashMap::new));
  }

  String full(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private List<Data> items(String name) {
    return typed(name, Items.class, "a list").map(Items::values).orElse(List.of());
  }

  private long whole(String name, Numeric number) {
    InvalidValue.unless(
        WHOLE.matcher(number.text()).matches(), full(name), number.text(), "a whole number");
    return Long.parseLong(number.text());
  }

  private <T extends Data> Optional<T> typed(String name, Class<T> type, String allowed) {
    return fields
        .find(name)
        .map(
            value -> {
              InvalidValue.unless(type.isInstance(value), full(name), value.plain(), allowed);
              return type.cast(value);
            });
  }

  private <T extends Data> T cast(String name, Data value, Class<T> type) {
    InvalidValue.unless(type.isInstance(value), full(name), value.plain(), "a list of one kind");
    return type.cast(value);
  }

  private <T> T required(String name, String allowed, Optional<T> value) {
    return value.orElseThrow(() -> new InvalidValue(full(name), "nothing", allowed));
  }
}
