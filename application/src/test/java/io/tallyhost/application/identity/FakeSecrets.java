package io.tallyhost.application.identity;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Secrets;

/** Texts of the right shape that a test may see. */
public final class FakeSecrets implements Secrets {

  private final RandomIds random = new RandomIds();

  @Override
  public String token() {
    return (random.next() + random.next()).substring(0, 43);
  }

  @Override
  public String label() {
    return random.next().substring(1, 17);
  }
}
