package io.tallyhost.http.outbound;

import io.tallyhost.application.staff.StaffChannel;
import io.tallyhost.application.staff.StaffPing;
import io.tallyhost.http.shared.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Pings to the operator's own address, signed as the Standard Webhooks have it. */
public final class WebhookChannel implements StaffChannel {

  /** Where to, and signed with what; the secret is never shown. */
  public record Settings(URI address, String secret) {
    @Override
    public String toString() {
      return address.getHost();
    }
  }

  private final OutboundPost post;
  private final URI address;
  private final StandardWebhookSignature signature;
  private final Clock clock;

  /**
   * @param patience how long one answer may take
   */
  public WebhookChannel(Settings settings, Duration patience, Clock clock) {
    this.post = new OutboundPost(patience);
    this.address = settings.address();
    this.signature = new StandardWebhookSignature(settings.secret());
    this.clock = clock;
  }

  @Override
  public String name() {
    return "staff webhook";
  }

  @Override
  public void send(StaffPing ping) {
    var json =
        Json.object(
            "type", ping.type(),
            "timestamp", ping.at(),
            "text", ping.text(),
            "data", ping.facts());
    var body = new String(Json.write(json), StandardCharsets.UTF_8);
    post.send(
        "The staff webhook", address, signature.headers(ping.id(), clock.instant(), body), body);
  }
}
