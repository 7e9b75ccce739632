package io.tallyhost.bootstrap;

import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.outbound.StandardWebhookSignature;
import io.tallyhost.http.outbound.TelegramChannel;
import io.tallyhost.http.outbound.WebhookChannel;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** How staff is reached, by nothing at all unless it is said. */
record StaffSettings(
    Optional<TelegramChannel.Settings> telegram, Optional<WebhookChannel.Settings> webhook) {

  private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{10,100}");
  private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,20}|@[A-Za-z0-9_]{1,64}");

  static StaffSettings read(Texts texts) {
    return new StaffSettings(telegram(texts), webhook(texts));
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

  private static Optional<WebhookChannel.Settings> webhook(Texts texts) {
    var name = "TALLYHOST_STAFF_WEBHOOK_URL";
    var address = texts.text("STAFF_WEBHOOK_URL").map(it -> Checks.outside(name, it));
    var secret = texts.text("STAFF_WEBHOOK_SECRET");
    if (address.isPresent() != secret.isPresent()) {
      throw new BadSetting(name + " and TALLYHOST_STAFF_WEBHOOK_SECRET go together");
    }
    secret.ifPresent(StaffSettings::requireSecret);
    return address.map(it -> new WebhookChannel.Settings(it, secret.orElseThrow()));
  }

  private static void requireSecret(String secret) {
    try {
      var unused = new StandardWebhookSignature(secret);
    } catch (InvalidValue refused) {
      throw BadSetting.of("TALLYHOST_STAFF_WEBHOOK_SECRET", "(hidden)", refused.allowed());
    }
  }

  private static void requireShape(String name, Pattern shape, String text, String allowed) {
    if (!shape.matcher(text).matches()) {
      throw BadSetting.of(name, "(hidden)", allowed);
    }
  }
}
