package io.tallyhost.bootstrap;

import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.http.mail.SmtpSettings;
import io.tallyhost.http.mail.SmtpSettings.Login;
import io.tallyhost.http.mail.SmtpSettings.Security;
import io.tallyhost.http.outbound.SignedPost;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * How people are told of things.
 *
 * @param publicAddress where people reach the panel; what we are bound to when nothing is said
 */
record NoticeSettings(
    Optional<URI> publicAddress, Optional<SmtpSettings> mail, Optional<SignedPost.Settings> sms) {

  private static final int SUBMISSION = 587;

  static NoticeSettings read(Texts texts) {
    var settings =
        new NoticeSettings(
            texts.text("PUBLIC_URL").map(text -> Checks.bare("TALLYHOST_PUBLIC_URL", text)),
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
    if (security == Security.NONE && user.isPresent() && !Checks.isLoopback(host)) {
      throw new BadSetting("TALLYHOST_SMTP_SECURITY must not be none where a password is sent");
    }
    var from =
        texts
            .text("SMTP_FROM")
            .map(text -> Checks.judged("TALLYHOST_SMTP_FROM", text, EmailAddress::new))
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
}
