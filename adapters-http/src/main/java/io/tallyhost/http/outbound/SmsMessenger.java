package io.tallyhost.http.outbound;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.notice.Messenger;
import io.tallyhost.domain.notice.Notice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * {@link Messenger} by text message: a signed {@code {"id","to","text"}} to an address that the
 * operator chose, which brings it to the phone and answers 2xx.
 */
public final class SmsMessenger implements Messenger {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Where to, and what the requests are signed with; the secret is never shown. */
  public record Settings(URI address, StandardWebhookSignature signature) {
    @Override
    public String toString() {
      return address.toString();
    }
  }

  private final Settings settings;
  private final Function<Notice, String> words;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build();

  public SmsMessenger(Settings settings, Function<Notice, String> words, Clock clock) {
    this.settings = settings;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public void send(Notice notice) {
    var body =
        DataWriter.write(
            Fields.NONE
                .with("id", notice.id())
                .with("to", notice.to().phone().orElseThrow())
                .with("text", words.apply(notice)));
    var status = status(request(notice.id(), body));
    if (status / 100 != 2) {
      throw new IllegalStateException("The SMS connector answered " + status);
    }
  }

  private HttpRequest request(String id, String body) {
    var request =
        HttpRequest.newBuilder(settings.address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json");
    settings.signature().headers(id, clock.instant(), body).forEach(request::header);
    return request.POST(BodyPublishers.ofString(body)).build();
  }

  private int status(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException failure) {
      throw new IllegalStateException("The SMS connector could not be reached", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }
}
