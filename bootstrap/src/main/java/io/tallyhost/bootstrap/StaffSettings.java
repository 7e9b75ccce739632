package io.tallyhost.bootstrap;

import io.tallyhost.http.outbound.SignedPost;
import io.tallyhost.http.outbound.TelegramChannel;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** How staff is reached, by nothing at all unless it is said. */
record StaffSettings(
    Optional<TelegramChannel.Settings> telegram, Optional<SignedPost.Settings> webhook) {

  private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{10,100}");
  private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,20}|@[A-Za-z0-9_]{1,64}");

  static StaffSettings read(Texts texts) {
    return new StaffSettings(telegram(texts), SignedAddress.read(texts, "STAFF_WEBHOOK"));
  }

  private static Optional<TelegramChannel.Settings> telegram(Texts texts) {
    var api = texts.text("TELEGRAM_URL").map(it -> Checks.outside("TALLYHOST_TELEGRAM_URL", it));
    var token = texts.text("TELEGRAM_TOKEN");
    var chat = texts.text("TELEGRAM_CHAT");
    if (token.isPresent() != chat.isPresent() || (api.isPresent() && token.isEmpty())) {
      throw new BadSetting("TALLYHOST_TELEGRAM_TOKEN and TALLYHOST_TELEGRAM_CHAT go together");
    }
    token.ifPresent(it -> requireShape("TALLYHOST_TELEGRAM_TOKEN", TOKEN, it, "a bot's token"));
    chat.ifPresent(it -> requireShape("TALLYHOST_TELEGRAM_CHAT", CHAT, it, "a chat's id or @name"));
    return token.map(
        it ->
            new TelegramChannel.Settings(
                api.orElseGet(() -> URI.create("https://api.telegram.org")),
                it,
                chat.orElseThrow()));
  }

  private static void requireShape(String name, Pattern shape, String text, String allowed) {
    if (!shape.matcher(text).matches()) {
      throw BadSetting.of(name, "(hidden)", allowed);
    }
  }
}
