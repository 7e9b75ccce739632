package io.tallyhost.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The environment, with the flags of the command line over it: {@code --port=8080}, {@code --port
 * 8080} and {@code --TALLYHOST_PORT=8080} all mean TALLYHOST_PORT.
 *
 * @param words what stands on the command line besides flags
 */
record Texts(Map<String, String> values, List<String> words) {

  private static final String PREFIX = "TALLYHOST_";
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Set<String> SWITCHES =
      Set.of("DEMO", "TEST_CLOCK", "WEBHOOKS_ALLOW_PRIVATE");
  private static final Set<String> NAMES =
      Set.of(
          "HOST",
          "PORT",
          "DB_URL",
          "DB_OWNER_URL",
          "DATA_DIR",
          "VIRTFUSION_URL",
          "VIRTFUSION_TOKEN",
          "ADMIN_EMAIL",
          "ADMIN_PASSWORD",
          "SECRET_KEY",
          "DEMO",
          "TEST_CLOCK",
          "TRUSTED_PROXIES",
          "PUBLIC_URL",
          "SMTP_HOST",
          "SMTP_PORT",
          "SMTP_USER",
          "SMTP_PASSWORD",
          "SMTP_SECURITY",
          "SMTP_FROM",
          "SMS_URL",
          "SMS_SECRET",
          "TELEGRAM_URL",
          "TELEGRAM_TOKEN",
          "TELEGRAM_CHAT",
          "STAFF_WEBHOOK_URL",
          "STAFF_WEBHOOK_SECRET",
          "WEBHOOKS_ALLOW_PRIVATE",
          "LOG");

  static Texts of(Map<String, String> environment, String... arguments) {
    var values = new HashMap<String, String>();
    NAMES.forEach(
        name ->
            Optional.ofNullable(environment.get(PREFIX + name))
                .ifPresent(it -> values.put(name, it)));
    var words = new ArrayList<String>();
    for (var i = 0; i < arguments.length; i++) {
      if (!arguments[i].startsWith("--")) {
        words.add(arguments[i]);
      } else {
        i += flag(values, arguments, i);
      }
    }
    return new Texts(Map.copyOf(values), List.copyOf(words));
  }

  /** The text of that name, when there is one. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }

  boolean flag(String name) {
    return text(name)
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw BadSetting.of(PREFIX + name, text, "true or false");
                })
        .orElse(false);
  }

  Optional<Integer> whole(String name, int least, int most) {
    return text(name)
        .map(
            text -> {
              var whole = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
              if (whole < least || whole > most) {
                var allowed = "a whole number from %d to %d".formatted(least, most);
                throw BadSetting.of(PREFIX + name, text, allowed);
              }
              return whole;
            });
  }

  // How many arguments beyond the flag itself were used.
  private static int flag(Map<String, String> values, String[] arguments, int at) {
    var equals = arguments[at].indexOf('=');
    var name = name(equals < 0 ? arguments[at] : arguments[at].substring(0, equals));
    if (equals >= 0) {
      values.put(name, arguments[at].substring(equals + 1));
      return 0;
    }
    var hasValue = at + 1 < arguments.length && isValue(name, arguments[at + 1]);
    values.put(name, hasValue ? arguments[at + 1] : "true");
    return hasValue ? 1 : 0;
  }

  // After a switch, a word that is no yes or no is a command.
  private static boolean isValue(String name, String next) {
    return SWITCHES.contains(name)
        ? next.equals("true") || next.equals("false")
        : !next.startsWith("--");
  }

  private static String name(String flag) {
    var name = flag.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    var bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    if (!NAMES.contains(bare)) {
      throw new BadSetting("Unknown flag " + flag + "; see README for the names");
    }
    return bare;
  }
}
