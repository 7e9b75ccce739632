package io.tallyhost.http.panel.view;

import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** One language: its texts, and how it writes money and time. */
public final class Words {

  private static final String BUNDLE = "io.tallyhost.http.panel.words";
  private static final Words ENGLISH = new Words(Locale.UK, "en", "d MMM yyyy", "MMM yyyy");
  private static final Words GERMAN = new Words(Locale.GERMANY, "de", "d. MMM yyyy", "MMM yyyy");
  private static final Map<String, Words> ALL = Map.of("en", ENGLISH, "de", GERMAN);

  private final Locale locale;
  private final String language;
  private final ResourceBundle texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;

  private Words(Locale locale, String language, String day, String month) {
    this.locale = locale;
    this.language = language;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.day = DateTimeFormatter.ofPattern(day, locale);
    this.month = DateTimeFormatter.ofPattern(month, locale);
    this.moment = DateTimeFormatter.ofPattern(day + ", HH:mm", locale).withZone(ZoneOffset.UTC);
  }

  /** The language of that code, if it is spoken here. */
  public static Optional<Words> named(String language) {
    return Optional.ofNullable(ALL.get(language));
  }

  public static Words english() {
    return ENGLISH;
  }

  public String language() {
    return language;
  }

  public Locale locale() {
    return locale;
  }

  /** The text of that key, with values in the places of {@code {0}}, {@code {1}}… */
  public String say(String key, Object... values) {
    var text = texts.containsKey(key) ? texts.getString(key) : lastPart(key);
    for (var i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  public boolean knows(String key) {
    return texts.containsKey(key);
  }

  /** One of {@code key.one} and {@code key.many}. */
  public String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".many"), number(number));
  }

  /** A word of the product: a state, a kind. */
  public String word(Enum<?> word) {
    return say("word." + word.name().toLowerCase(Locale.ROOT));
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  public String decimal(java.math.BigDecimal number) {
    return NumberFormat.getNumberInstance(locale).format(number);
  }

  public String money(Money money) {
    var format = NumberFormat.getCurrencyInstance(locale);
    var digits = money.currency().getDefaultFractionDigits();
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(new java.math.BigDecimal(DecimalText.of(money))).replace('-', '−');
  }

  /** An amount as one would type it. */
  public String input(Money money) {
    var text = DecimalText.of(money);
    return language.equals("de") ? text.replace('.', ',') : text;
  }

  public String day(LocalDate date) {
    return day.format(date);
  }

  public String day(Instant at) {
    return day.format(at.atOffset(ZoneOffset.UTC));
  }

  public String month(LocalDate date) {
    return month.format(date);
  }

  /** To the minute, in UTC. */
  public String moment(Instant at) {
    return moment.format(at);
  }

  /** An amount for a table. */
  public Cell cell(Money money) {
    return Cell.number(money(money), DecimalText.of(money));
  }

  /** A point in time for a table. */
  public Cell cell(Instant at) {
    return Cell.of(moment(at)).as(Tone.MUTED).raw(at.toString());
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1).replace('_', ' ');
  }
}
