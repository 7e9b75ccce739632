package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Account;
import java.time.Instant;

/**
 * Driven port: brings a one-time link to an account's mailbox. It only queues, so that it can be
 * part of a unit of work; the secret is kept sealed until it is sent.
 */
public interface LinkMail {

  void passwordReset(Account to, String token, Instant expiresAt);
}
