package io.tallyhost.bootstrap;

import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.mail.SmtpSettings;
import io.tallyhost.http.mail.SmtpSettings.Login;
import io.tallyhost.http.mail.SmtpSettings.Security;
import io.tallyhost.http.outbound.SignedPost;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How people are told of things.
 *
 * @param publicAddress where people reach the panel; what we are bound to when nothing is said
 */
record NoticeSettings(
    Optional<URI> publicAddress, Optional<SmtpSettings> mail, Optional<SignedPost.Settings> sms) {

  private static final int SUBMISSION = 587;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  static NoticeSettings read(Texts texts) {
    var settings =
        new NoticeSettings(
            texts.text("PUBLIC_URL").map(text -> publicAddress(text)),
            texts.text("SMTP_HOST").map(host -> mail(host, texts)),
            SignedAddress.read(texts, "SMS"));
    if (settings.mail.isPresent() && settings.publicAddress.isEmpty()) {
      throw BadSetting.of(
          "TALLYHOST_PUBLIC_URL",
          "nothing",
          "the address at which people reach this server, since mails carry links to it");
    }
    return settings;
  }

  /** The address for links: what was said, or what stands for it where no mail is sent. */
  URI linksTo() {
    return publicAddress.orElse(URI.create("http://localhost"));
  }

  private static SmtpSettings mail(String host, Texts texts) {
    var user = texts.text("SMTP_USER");
    var password = texts.text("SMTP_PASSWORD");
    if (user.isPresent() != password.isPresent()) {
      throw new BadSetting("TALLYHOST_SMTP_USER and TALLYHOST_SMTP_PASSWORD go together");
    }
    var security =
        texts.text("SMTP_SECURITY").map(NoticeSettings::security).orElse(Security.STARTTLS);
    if (security == Security.NONE && user.isPresent() && !LOOPBACK.contains(host)) {
      throw new BadSetting("TALLYHOST_SMTP_SECURITY must not be none where a password is sent");
    }
    var from =
        texts
            .text("SMTP_FROM")
            .map(text -> judged("TALLYHOST_SMTP_FROM", text, EmailAddress::new))
            .orElseThrow(
                () -> BadSetting.of("TALLYHOST_SMTP_FROM", "nothing", "an address to send from"));
    return new SmtpSettings(
        host,
        texts.whole("SMTP_PORT", 1, 65_535).orElse(SUBMISSION),
        security,
        user.map(name -> new Login(name, password.orElseThrow())),
        from);
  }

  private static Security security(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "starttls" -> Security.STARTTLS;
      case "tls" -> Security.TLS;
      case "none" -> Security.NONE;
      default -> throw BadSetting.of("TALLYHOST_SMTP_SECURITY", text, "starttls, tls or none");
    };
  }

  // Plain HTTP is for a demonstration on this machine; people behind a proxy come by HTTPS.
  private static URI publicAddress(String text) {
    var allowed = "https://host (plain http:// for loopback only)";
    try {
      var address = URI.create(text.replaceFirst("/+$", ""));
      var host = Optional.ofNullable(address.getHost()).orElse("");
      var isSafe = "https".equals(address.getScheme()) && !host.isEmpty();
      var isLocal = "http".equals(address.getScheme()) && LOOPBACK.contains(host);
      if ((isSafe || isLocal) && isBare(address)) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw BadSetting.of("TALLYHOST_PUBLIC_URL", text, allowed);
    }
    throw BadSetting.of("TALLYHOST_PUBLIC_URL", text, allowed);
  }

  private static boolean isBare(URI address) {
    return address.getRawUserInfo() == null
        && address.getRawFragment() == null
        && address.getRawQuery() == null;
  }

  private static <T> T judged(String name, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (InvalidValue refused) {
      throw BadSetting.of(name, text, refused.allowed());
    }
  }
}
