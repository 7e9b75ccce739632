package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Passwords;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes without effort; counts how often somebody had to wait. */
public final class FakePasswords implements Passwords {

  private final AtomicInteger asked = new AtomicInteger();

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash("hash of " + password.value());
  }

  @Override
  public boolean matches(String text, PasswordHash hash) {
    asked.incrementAndGet();
    return hash.value().equals("hash of " + text);
  }

  @Override
  public void pretend(String text) {
    asked.incrementAndGet();
  }

  public int asked() {
    return asked.get();
  }
}
