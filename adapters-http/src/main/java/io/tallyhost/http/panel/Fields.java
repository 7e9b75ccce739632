package io.tallyhost.http.panel;

import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Makes the fields of a form: labels from {@code field.<name>}, hints from {@code hint.<name>},
 * values as they were sent if the form comes back, and the refusal at the field it concerns.
 */
public final class Fields {

  private final Visit visit;
  private final Optional<Refusal> refusal;

  public Fields(Visit visit, Optional<Refusal> refusal) {
    this.visit = visit;
    this.refusal = refusal;
  }

  public Field text(String name) {
    return of(name, Kind.TEXT, "");
  }

  public Field text(String name, String value) {
    return of(name, Kind.TEXT, value);
  }

  public Field of(String name, Kind kind, String value) {
    return finished(
        Field.of(name, visit.say("field." + name), kind)
            .values(value.isEmpty() ? List.of() : List.of(value)));
  }

  public Field select(String name, String value, List<Choice> choices) {
    return of(name, Kind.SELECT, value).choices(choices);
  }

  public Field check(String name, boolean isChecked) {
    return of(name, Kind.CHECK, isChecked ? "true" : "");
  }

  /** The refusal for above the form, when it is at none of its fields. */
  public Optional<String> general(Field... fields) {
    return refusal
        .filter(Refusal::isSaid)
        .filter(it -> it.field().filter(name -> has(fields, name)).isEmpty())
        .map(it -> it.message().apply(visit.words()));
  }

  /** The same for all fields of some sections. */
  public Optional<String> general(List<io.tallyhost.http.panel.view.Section> sections) {
    return general(sections.stream().flatMap(it -> it.fields().stream()).toArray(Field[]::new));
  }

  private static boolean has(Field[] fields, String name) {
    for (var field : fields) {
      if (field.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Field finished(Field field) {
    var name = field.name();
    var hinted =
        visit.words().knows("hint." + name) ? field.hint(visit.say("hint." + name)) : field;
    var told = hinted.error(refusal.flatMap(it -> it.at(name, visit.words())));
    return refusal.isPresent() ? new Blank(visit).filled(told) : told;
  }
}
