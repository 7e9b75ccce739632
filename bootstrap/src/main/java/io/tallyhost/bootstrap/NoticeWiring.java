package io.tallyhost.bootstrap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.LinkMail;
import io.tallyhost.application.notice.ChooseLanguage;
import io.tallyhost.application.notice.OutboxLinkMail;
import io.tallyhost.application.notice.SendNotices;
import io.tallyhost.application.notice.SwitchNotices;
import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.Messenger;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.domain.notice.SentNotices;
import io.tallyhost.http.admin.LanguageRoutes;
import io.tallyhost.http.admin.NoticeSettingsSection;
import io.tallyhost.http.admin.PasswordResetRoutes;
import io.tallyhost.http.admin.SettingsSection;
import io.tallyhost.http.mail.NoticeTexts;
import io.tallyhost.http.mail.SmtpMessenger;
import io.tallyhost.http.outbound.SmsMessenger;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.persistence.notice.JdbiNoticeChoices;
import io.tallyhost.persistence.notice.JdbiSentNotices;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What people are told by mail and by text message. */
final class NoticeWiring {

  private static final Duration KEPT = Duration.ofDays(60);

  private final NoticeSettings settings;
  private final Kernel kernel;
  private final IdentityWiring identity;
  private final NoticeChoices choices;
  private final SentNotices sent;

  NoticeWiring(NoticeSettings settings, Kernel kernel, IdentityWiring identity) {
    this.settings = settings;
    this.kernel = kernel;
    this.identity = identity;
    this.choices = new JdbiNoticeChoices(kernel.jdbi());
    this.sent = new JdbiSentNotices(kernel.jdbi());
  }

  /** Links by mail, where mail is set up. */
  static LinkMail linkMail(NoticeSettings settings, Kernel kernel) {
    return settings
        .mail()
        .<LinkMail>map(
            smtp ->
                new OutboxLinkMail(
                    kernel.recorder(), kernel.secretBox(), new JdbiNoticeChoices(kernel.jdbi())))
        .orElseGet(LinkMail::none);
  }

  /** Says what can't be done as things are set up. */
  void tell(PrintStream out) {
    if (settings.mail().isEmpty()) {
      out.println(
          "no mail is sent: TALLYHOST_SMTP_HOST is not set;"
              + " password resets by mail are refused, hand-over links are only shown");
    }
  }

  List<EventConsumer> listeners() {
    var texts = new NoticeTexts(settings.linksTo());
    var listeners = new ArrayList<EventConsumer>();
    settings
        .mail()
        .map(smtp -> new SmtpMessenger(smtp, texts, kernel.clock()))
        .ifPresent(mail -> listeners.add(by(Channel.MAIL, mail)));
    settings
        .sms()
        .map(sms -> new SmsMessenger(sms, texts::line, kernel.clock()))
        .ifPresent(sms -> listeners.add(by(Channel.SMS, sms)));
    return listeners;
  }

  SettingsSection settingsSection() {
    return new NoticeSettingsSection(switchNotices());
  }

  SwitchNotices switchNotices() {
    return new SwitchNotices(choices, kernel.unitOfWork(), kernel.recorder());
  }

  List<Routes> routes(Office office) {
    return List.of(
        new PasswordResetRoutes(identity.requestPasswordReset()),
        new LanguageRoutes(new ChooseLanguage(identity.accounts(), choices, office)));
  }

  void runInBackground(Background background) {
    background.every(Duration.ofHours(1), "sent notices", this::forget);
  }

  private void forget() {
    var unused = sent.forgetBefore(kernel.clock().instant().minus(KEPT));
  }

  private EventConsumer by(Channel channel, Messenger messenger) {
    var books = new SendNotices.Books(identity.accounts(), choices, sent, kernel.secretBox());
    return new SendNotices(channel, messenger, books, kernel.clock());
  }
}
