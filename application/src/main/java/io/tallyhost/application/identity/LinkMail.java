package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import java.time.Instant;

/**
 * Driven port: brings a one-time link to an account's mailbox. It only queues, so that it can be
 * part of a unit of work; the secret is kept sealed until it is sent.
 */
public interface LinkMail {

  /** Seconds after which somebody may have set mail up. */
  int NOT_SOON = 3600;

  /** Whether such links are mailed at all. */
  boolean sends(Purpose purpose);

  void send(Purpose purpose, Account to, String token, Instant expiresAt);

  /** Where no mail is set up. */
  static LinkMail none() {
    return new LinkMail() {
      @Override
      public boolean sends(Purpose purpose) {
        return false;
      }

      @Override
      public void send(Purpose purpose, Account to, String token, Instant expiresAt) {
        throw new IllegalStateException("No mail is set up");
      }
    };
  }
}
