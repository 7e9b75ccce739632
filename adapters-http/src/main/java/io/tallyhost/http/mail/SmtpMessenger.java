package io.tallyhost.http.mail;

import io.tallyhost.domain.notice.Messenger;
import io.tallyhost.domain.notice.Notice;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Messenger} by mail: text and HTML, through one SMTP server. */
public final class SmtpMessenger implements Messenger {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpMessenger.class);
  private static final String PATIENCE_MILLIS = "10000";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final SmtpSettings settings;
  private final NoticeTexts texts;
  private final Clock clock;
  private final Session session;

  public SmtpMessenger(SmtpSettings settings, NoticeTexts texts, Clock clock) {
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  @Override
  public void send(Notice notice) {
    try (var transport = session.getTransport("smtp")) {
      var message = message(notice);
      if (settings.login().isPresent()) {
        var login = settings.login().get();
        transport.connect(login.user(), login.password());
      } else {
        transport.connect();
      }
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException failure) {
      LOG.atWarn()
          .addKeyValue("topic", notice.topic())
          .addKeyValue("event", notice.id())
          .addKeyValue("failure", failure.getClass().getSimpleName())
          .log("A mail could not be sent; it is tried again");
      throw new MailNotSent(failure);
    }
  }

  private MimeMessage message(Notice notice) throws MessagingException {
    var letter = texts.letter(notice);
    var message = new Identified(session, notice.id() + "@" + domain());
    message.setFrom(new InternetAddress(settings.from().value()));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(notice.to().email().value()));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(parts(letter.text()));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart parts(String letter) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(letter, UTF_8);
    var html = new MimeBodyPart();
    html.setText(Html.of(letter), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private String domain() {
    var from = settings.from().value();
    return from.substring(from.indexOf('@') + 1);
  }

  private static Properties properties(SmtpSettings settings) {
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }

  /** A message whose id tells a second copy of it. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
