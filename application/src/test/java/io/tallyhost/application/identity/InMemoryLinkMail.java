package io.tallyhost.application.identity;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@link LinkMail} into a list. */
public final class InMemoryLinkMail implements LinkMail {

  /** One link on its way. */
  public record Sent(Purpose purpose, Account to, String token, Instant expiresAt) {}

  private final List<Sent> sent = new ArrayList<>();
  private boolean isSetUp = true;

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** From now on no mail is sent. */
  public void tearDown() {
    isSetUp = false;
  }

  @Override
  public boolean sends(Purpose purpose) {
    return isSetUp;
  }

  @Override
  public void send(Purpose purpose, Account to, String token, Instant expiresAt) {
    sent.add(new Sent(purpose, to, token, expiresAt));
  }
}
