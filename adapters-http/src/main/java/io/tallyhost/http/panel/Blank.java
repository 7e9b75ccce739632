package io.tallyhost.http.panel;

import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Words;
import io.tallyhost.http.shared.Query;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads what was filled in. A field that is left empty was not filled in. */
public final class Blank {

  private final Query form;
  private final Words words;

  public Blank(Visit visit) {
    this.form = visit.form();
    this.words = visit.words();
  }

  public Optional<String> text(String name) {
    return form.text(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** As it was typed: spaces count in a password. */
  public Optional<String> secret(String name) {
    return form.text(name).filter(text -> !text.isEmpty());
  }

  public String required(String name) {
    return text(name).orElseThrow(() -> new InvalidValue(name, "nothing", "filled in"));
  }

  public boolean isChecked(String name) {
    return !form.texts(name).isEmpty();
  }

  public List<String> all(String name) {
    return form.texts(name);
  }

  /** Entries between commas, spaces or line ends. */
  public List<String> listed(String name) {
    return text(name).map(it -> Arrays.asList(it.split("[,;\\s]+"))).orElse(List.of()).stream()
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  public Optional<Long> whole(String name) {
    return text(name).map(it -> whole(name, it));
  }

  /** A positive amount as people write it in their language. */
  public Optional<Money> money(String name, Currency currency) {
    return text(name).map(it -> DecimalText.parsePositive(name, plain(it), currency));
  }

  /** The same, where nothing and zero are both zero. */
  public long minor(String name, Currency currency) {
    return text(name)
        .map(this::plain)
        .filter(it -> !it.matches("0+([.]0*)?"))
        .map(it -> DecimalText.parsePositive(name, it, currency).minor())
        .orElse(0L);
  }

  /** The field with what was filled in. */
  public Field filled(Field field) {
    return field.kind() == Field.Kind.PASSWORD ? field : field.values(form.texts(field.name()));
  }

  private String plain(String text) {
    return words.language().equals("de") && text.indexOf(',') >= 0
        ? text.replace(".", "").replace(',', '.')
        : text;
  }

  private static long whole(String name, String text) {
    InvalidValue.unless(text.matches("-?[0-9]{1,18}"), name, text, "a whole number");
    return Long.parseLong(text);
  }
}
