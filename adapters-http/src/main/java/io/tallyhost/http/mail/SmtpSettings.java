package io.tallyhost.http.mail;

import io.tallyhost.domain.identity.EmailAddress;
import java.util.Optional;

/** The server that takes our mail. */
public record SmtpSettings(
    String host, int port, Security security, Optional<Login> login, EmailAddress from) {

  /** How the connection is kept from others. */
  public enum Security {
    /** Encrypted after a greeting; refused when the server can't. */
    STARTTLS,
    /** Encrypted from the start. */
    TLS,
    /** Not at all; for a server beside us. */
    NONE
  }

  /** Who we are to it; the password is never shown. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }
}
