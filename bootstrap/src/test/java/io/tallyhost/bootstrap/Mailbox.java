package io.tallyhost.bootstrap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What arrives at one address, at a mail server that all tests share. */
public final class Mailbox {

  private static final long PATIENCE_MILLIS = 20_000;
  private static final GreenMail SERVER = started();

  private final String address;

  private Mailbox(String address) {
    this.address = address;
  }

  /** One mail as its reader sees it. */
  public record Mail(String id, String subject, String text, String html) {}

  public static Mailbox of(String address) {
    return new Mailbox(address);
  }

  /** How a server is told to send its mail here. */
  static Map<String, String> settings() {
    return Map.of(
        "TALLYHOST_SMTP_HOST", "127.0.0.1",
        "TALLYHOST_SMTP_PORT", Integer.toString(SERVER.getSmtp().getPort()),
        "TALLYHOST_SMTP_SECURITY", "none",
        "TALLYHOST_SMTP_FROM", "billing@tallyhost.test",
        "TALLYHOST_PUBLIC_URL", "https://panel.tallyhost.test");
  }

  /** All that has arrived so far. */
  public List<Mail> mails() {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(this::isMine)
        .map(Mailbox::read)
        .toList();
  }

  /** Waits until that many have arrived. */
  public List<Mail> await(int number) {
    var deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (true) {
      var seen = SERVER.getReceivedMessages().length;
      var mails = mails();
      if (mails.size() >= number || System.nanoTime() > deadline) {
        return mails;
      }
      var unused = SERVER.waitForIncomingEmail(1_000, seen + 1);
    }
  }

  private boolean isMine(MimeMessage message) {
    try {
      return Arrays.stream(message.getAllRecipients())
          .anyMatch(it -> it.toString().equalsIgnoreCase(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mail read(MimeMessage message) {
    try {
      var parts = (MimeMultipart) message.getContent();
      return new Mail(message.getMessageID(), message.getSubject(), text(parts, 0), text(parts, 1));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(MimeMultipart parts, int index)
      throws MessagingException, IOException {
    return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
  }

  private static GreenMail started() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }
}
