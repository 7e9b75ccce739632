package io.tallyhost.bootstrap;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Passwords;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** bcrypt, two at once: a fifth of a second each at cost 12, so that sign-ins can't take it all. */
final class BcryptPasswords implements Passwords {

  static final int USUAL_COST = 12;

  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 30;
  private static final int PATIENCE_SECONDS = 5;
  private static final int LONGEST = 72;

  private final int cost;

  /** Nobody's: a hash to be compared with when there is none. */
  private final String nobody;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  BcryptPasswords(int cost) {
    this.cost = cost;
    this.nobody = "$2a$%02d$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234".formatted(cost);
  }

  @Override
  public PasswordHash hash(Password password) {
    return inTurn(
        () ->
            new PasswordHash(
                BCrypt.withDefaults().hashToString(cost, password.value().toCharArray())));
  }

  @Override
  public boolean matches(String text, PasswordHash hash) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > LONGEST || text.indexOf('\0') >= 0) {
      pretend(text);
      return false;
    }
    return verify(bytes, hash.value());
  }

  @Override
  public void pretend(String text) {
    var unused = verify("nobody's password".getBytes(StandardCharsets.UTF_8), nobody);
  }

  private boolean verify(byte[] password, String hash) {
    return inTurn(
        () ->
            BCrypt.verifyer().verify(password, hash.getBytes(StandardCharsets.US_ASCII)).verified);
  }

  private <T> T inTurn(Supplier<T> work) {
    takePlace();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (places.getQueueLength() < MOST_WAITING
          && places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable("Too many sign-ins at once, try again in a moment", 2);
  }
}
