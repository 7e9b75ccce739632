package io.tallyhost.http.outbound;

import io.tallyhost.application.staff.StaffChannel;
import io.tallyhost.application.staff.StaffPing;
import io.tallyhost.http.shared.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Pings to the operator's own address. */
public final class WebhookChannel implements StaffChannel {

  private final SignedPost post;

  /**
   * @param patience how long one answer may take
   */
  public WebhookChannel(SignedPost.Settings settings, Duration patience, Clock clock) {
    this.post = new SignedPost("The staff webhook", settings, patience, clock);
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
    post.send(ping.id(), new String(Json.write(json), StandardCharsets.UTF_8));
  }
}
