package io.tallyhost.http.panel.view;

import java.util.List;

/** Fields that belong together. */
public record Section(String title, String hint, List<Field> fields) {

  public Section {
    fields = List.copyOf(fields);
  }

  /** Fields that need no heading. */
  public static Section of(Field... fields) {
    return new Section("", "", List.of(fields));
  }
}
