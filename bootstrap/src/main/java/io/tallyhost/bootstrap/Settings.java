package io.tallyhost.bootstrap;

import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.webhook.WebhookRules;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything that can be said from outside, read and judged before anything is started. */
record Settings(
    String host,
    int port,
    Optional<String> databaseUrl,
    Optional<String> ownerUrl,
    Path dataDirectory,
    Optional<Panel> virtfusion,
    Optional<String> adminEmail,
    Optional<String> adminPassword,
    Optional<SecretKey> secretKey,
    boolean demo,
    boolean testClock,
    AllowedAddresses trustedProxies,
    NoticeSettings notices,
    StaffSettings staff,
    WebhookRules webhooks) {

  /** The VirtFusion panel; its token is never shown. */
  record Panel(URI address, String token) {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  /** 32 bytes that encrypt what has to be read again; never shown. */
  record SecretKey(List<Byte> bytes) {
    byte[] toBytes() {
      var copy = new byte[bytes.size()];
      for (var i = 0; i < copy.length; i++) {
        copy[i] = bytes.get(i);
      }
      return copy;
    }

    @Override
    public String toString() {
      return "(hidden)";
    }
  }

  static Settings read(Texts texts) {
    var settings =
        new Settings(
            texts.text("HOST").map(Checks::host).orElse("127.0.0.1"),
            texts.whole("PORT", 0, 65_535).orElse(7070),
            texts.text("DB_URL").map(it -> Checks.databaseUrl("TALLYHOST_DB_URL", it)),
            Checks.ownerUrl(texts),
            Path.of(texts.text("DATA_DIR").orElse("./data")).toAbsolutePath().normalize(),
            Checks.panel(texts),
            texts.text("ADMIN_EMAIL").map(Checks::email),
            texts.text("ADMIN_PASSWORD").map(Checks::password),
            texts.text("SECRET_KEY").map(Checks::secretKey),
            texts.flag("DEMO"),
            texts.flag("TEST_CLOCK"),
            texts.text("TRUSTED_PROXIES").map(Checks::proxies).orElse(AllowedAddresses.anywhere()),
            NoticeSettings.read(texts),
            StaffSettings.read(texts),
            new WebhookRules(texts.flag("WEBHOOKS_ALLOW_PRIVATE")));
    if (!settings.demo && settings.secretKey.isEmpty()) {
      throw BadSetting.of(
          "TALLYHOST_SECRET_KEY", "nothing", "32 random bytes in base64 (openssl rand -base64 32)");
    }
    return settings;
  }
}
