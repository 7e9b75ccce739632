package io.tallyhost.http.outbound;

import io.tallyhost.application.staff.StaffChannel;
import io.tallyhost.application.staff.StaffPing;
import io.tallyhost.http.shared.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Messages to a chat, by a bot. They carry no markup, so that nobody's words become any. */
public final class TelegramChannel implements StaffChannel {

  private static final int LONGEST = 4000;

  /**
   * Where the chat is.
   *
   * @param api the Bot API's address
   * @param token the bot's; never shown
   * @param chat the id of a chat, or {@code @name}
   */
  public record Settings(URI api, String token, String chat) {
    @Override
    public String toString() {
      return api + " " + chat;
    }
  }

  private final OutboundPost post;
  private final URI address;
  private final String chat;

  /**
   * @param patience how long one answer may take
   */
  public TelegramChannel(Settings settings, Duration patience) {
    this.post = new OutboundPost(patience);
    this.address =
        URI.create(
            settings.api().toString().replaceFirst("/+$", "")
                + "/bot"
                + settings.token()
                + "/sendMessage");
    this.chat = settings.chat();
  }

  @Override
  public String name() {
    return "staff telegram";
  }

  @Override
  public void send(StaffPing ping) {
    var text = ping.text().substring(0, Math.min(LONGEST, ping.text().length()));
    var json =
        Json.object(
            "chat_id", chat,
            "text", text,
            "link_preview_options", Map.of("is_disabled", true));
    post.send("Telegram", address, Map.of(), new String(Json.write(json), StandardCharsets.UTF_8));
  }
}
