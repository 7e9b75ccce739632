package io.tallyhost.http.mail;

/** The mail server was not there, or refused. Says nothing of what the mail was about. */
public final class MailNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MailNotSent(Exception failure) {
    super(failure.getClass().getSimpleName() + " while sending mail", failure);
  }
}
