package io.tallyhost.http.mail;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.Notice;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a message and puts the facts into them. */
public final class NoticeTexts {

  private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Map<Language, Properties> words = new EnumMap<>(Language.class);
  private final URI publicAddress;

  /**
   * @param publicAddress where people reach the panel; links lead there
   */
  public NoticeTexts(URI publicAddress) {
    this.publicAddress = publicAddress;
    for (var language : Language.values()) {
      words.put(language, load(language));
    }
  }

  /** A message as it is read. */
  public record Letter(String subject, String text) {}

  public Letter letter(Notice notice) {
    var text = "%s\n\n%s\n\n-- \n%s\n";
    return new Letter(
        filled(notice, notice.topic() + ".subject").replace('\n', ' '),
        text.formatted(
            filled(notice, "greeting"),
            filled(notice, notice.topic() + ".text"),
            filled(notice, "closing")));
  }

  /** The same in one line. */
  public String line(Notice notice) {
    return filled(notice, notice.topic() + ".sms").replace('\n', ' ');
  }

  private String filled(Notice notice, String key) {
    var template = Objects.requireNonNull(words(notice.language()).getProperty(key), key);
    var facts = facts(notice);
    return NAME.matcher(template)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    NO_TEXT.matcher(facts.getOrDefault(found.group(1), "–")).replaceAll(" ")));
  }

  private Properties words(Language language) {
    return Objects.requireNonNull(words.get(language));
  }

  private Map<String, String> facts(Notice notice) {
    var facts = new TreeMap<>(notice.facts());
    facts.replaceAll((name, value) -> value.replace('\n', ' '));
    facts.put("url", publicAddress.toString());
    facts.put("host", publicAddress.getHost());
    find(notice, "at").map(Instant::parse).map(TIME::format).ifPresent(it -> facts.put("time", it));
    find(notice, "token")
        .ifPresent(token -> facts.put("link", publicAddress + "/handover?token=" + token));
    find(notice, "total_cents")
        .or(() -> find(notice, "outstanding_cents"))
        .ifPresent(cents -> facts.put("amount", amount(notice, cents)));
    return facts;
  }

  private static String amount(Notice notice, String cents) {
    return Money.of(find(notice, "currency").orElse("EUR"), Long.parseLong(cents)).toString();
  }

  private static Optional<String> find(Notice notice, String fact) {
    return Optional.ofNullable(notice.facts().get(fact));
  }

  private static Properties load(Language language) {
    var name = "/mail/" + language.wireName() + ".properties";
    try (var file = Objects.requireNonNull(NoticeTexts.class.getResourceAsStream(name), name)) {
      var words = new Properties();
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
