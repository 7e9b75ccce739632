package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Text;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The questions that an order of a product answers.
 *
 * @param atLeastOneOf groups of fields of which one must be given
 */
public record RequestSchema(List<FieldRule> fields, List<List<String>> atLeastOneOf) {

  public RequestSchema {
    fields = List.copyOf(fields);
    atLeastOneOf = atLeastOneOf.stream().map(List::copyOf).toList();
    var names = fields.stream().map(FieldRule::name).toList();
    InvalidValue.unless(
        names.stream().distinct().count() == names.size(), "fields", names, "named once each");
    atLeastOneOf.forEach(
        group ->
            InvalidValue.unless(
                !group.isEmpty() && names.containsAll(group),
                "at_least_one_of",
                group,
                "names of fields"));
  }

  public Optional<FieldRule> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** What was asked, complete and in its place, or the refusal of the first field that is wrong. */
  public Fields read(Fields asked) {
    refuseMissing(asked);
    return readSome(asked);
  }

  /** The same of a part: what is missing is not missed. */
  public Fields readSome(Fields asked) {
    refuseUnknown(asked);
    var read = new LinkedHashMap<String, Data>();
    fields.forEach(field -> answer(field, asked).ifPresent(it -> read.put(field.name(), it)));
    return new Fields(read);
  }

  /** The same values in the words that people see. */
  public Fields labelled(Fields read) {
    var labelled = new LinkedHashMap<String, Data>();
    read.values()
        .forEach(
            (name, value) ->
                labelled.put(
                    name, find(name).map(rule -> rule.kind().labelled(value)).orElse(value)));
    return new Fields(labelled);
  }

  private static Optional<Data> answer(FieldRule field, Fields asked) {
    return asked
        .find(field.name())
        .or(() -> field.otherwise().map(Text::new))
        .map(value -> field.kind().read(field.name(), value));
  }

  private void refuseUnknown(Fields asked) {
    asked
        .values()
        .forEach(
            (name, value) ->
                InvalidValue.unless(
                    find(name).isPresent(), name, value.plain(), "absent for this product"));
  }

  private void refuseMissing(Fields asked) {
    fields.stream()
        .filter(field -> field.isRequired() && asked.find(field.name()).isEmpty())
        .findFirst()
        .ifPresent(field -> refuse(field.name(), "given"));
    atLeastOneOf.stream()
        .filter(group -> group.stream().allMatch(name -> asked.find(name).isEmpty()))
        .findFirst()
        .ifPresent(group -> refuse(group.get(0), "given, or " + String.join(", ", group)));
  }

  private static void refuse(String field, String allowed) {
    throw new InvalidValue(field, "nothing", allowed);
  }
}
