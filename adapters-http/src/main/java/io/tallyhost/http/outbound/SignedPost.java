package io.tallyhost.http.outbound;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** JSON to an address that the operator chose, signed as the Standard Webhooks have it. */
public final class SignedPost {

  /** Where to, and signed with what; the secret is never shown. */
  public record Settings(URI address, StandardWebhookSignature signature) {
    @Override
    public String toString() {
      return address.getHost();
    }
  }

  private final String whom;
  private final Settings settings;
  private final OutboundPost post;
  private final Clock clock;

  /**
   * @param whom how the one who does not answer is called
   * @param patience how long one answer may take
   */
  SignedPost(String whom, Settings settings, Duration patience, Clock clock) {
    this.whom = whom;
    this.settings = settings;
    this.post = new OutboundPost(patience);
    this.clock = clock;
  }

  /**
   * @param id what copies are told by
   */
  void send(String id, String json) {
    var headers = settings.signature().headers(id, clock.instant(), json);
    post.send(whom, settings.address(), headers, json);
  }
}
