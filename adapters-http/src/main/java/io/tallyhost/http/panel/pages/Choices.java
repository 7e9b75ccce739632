package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Words;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What can be chosen from in more than one place. */
public final class Choices {

  private static final List<String> CURRENCIES =
      List.of("EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK");
  private static final Map<String, List<Choice>> COUNTRIES = new ConcurrentHashMap<>();

  private Choices() {}

  /** All of an enumeration, by their words. */
  static List<Choice> words(Words words, Enum<?>... all) {
    return Arrays.stream(all).map(it -> Choice.of(it.name(), words.word(it))).toList();
  }

  /** The one of that name, if there is one. */
  static <E extends Enum<E>> Optional<E> named(Optional<String> name, E[] all) {
    return name.flatMap(it -> Arrays.stream(all).filter(one -> one.name().equals(it)).findFirst());
  }

  /** The one that a list is narrowed to. */
  public static <E extends Enum<E>> Optional<E> chosen(Visit visit, String field, E[] all) {
    return named(visit.query().text(field), all);
  }

  /** Narrows a list to one of these. */
  public static Field filter(Visit visit, String field, Enum<?>[] all) {
    return Field.of(field, visit.say("field." + field), Field.Kind.SELECT)
        .choices(orNone(visit.say("list.all"), words(visit.words(), all)));
  }

  /** Narrows a page to one reseller; for the operator. */
  static Field reseller(Visit visit, NameAccounts names, Optional<AccountId> chosen) {
    return Field.of("reseller", visit.say("field.reseller"), Field.Kind.SELECT)
        .choices(
            orNone("–", resellers(visit, names, AccountKind.RESELLER, AccountKind.SUB_RESELLER)))
        .values(chosen.map(AccountId::value).stream().toList());
  }

  static List<Choice> resellers(Visit visit, NameAccounts names, AccountKind... kinds) {
    return names.resellers(visit.principal(), kinds).stream()
        .map(it -> Choice.of(it.id().value(), it.username().value()))
        .toList();
  }

  static List<Choice> orNone(String none, List<Choice> choices) {
    return Stream.concat(Stream.of(Choice.of("", none)), choices.stream()).toList();
  }

  static List<Choice> currencies() {
    return CURRENCIES.stream().map(code -> Choice.of(code, code)).toList();
  }

  static List<Choice> countries(Words words) {
    return COUNTRIES.computeIfAbsent(words.language(), language -> allCountries(words.locale()));
  }

  private static List<Choice> allCountries(Locale locale) {
    var order = Collator.getInstance(locale);
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> Choice.of(code, new Locale("", code).getDisplayCountry(locale)))
        .sorted(Comparator.comparing(Choice::label, order))
        .toList();
  }
}
