package io.tallyhost.http.outbound;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts JSON to somebody who says 2xx in time, or else has not got it. Follows nobody elsewhere.
 */
final class OutboundPost {

  private final HttpClient client;
  private final Duration patience;

  /**
   * @param patience how long the whole of an answer may take
   */
  OutboundPost(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder().connectTimeout(patience).followRedirects(Redirect.NEVER).build();
  }

  /**
   * @param whom how the one who does not answer is called
   */
  void send(String whom, URI address, Map<String, String> headers, String json) {
    var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
    headers.forEach(request::header);
    var status = status(whom, request.POST(BodyPublishers.ofString(json)).build());
    if (status / 100 != 2) {
      throw new NotDelivered(whom + " answered " + status);
    }
  }

  // A body that never ends takes time as well, so the whole exchange is under one watch.
  private int status(String whom, HttpRequest request) {
    var answer = client.sendAsync(request, BodyHandlers.discarding());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (ExecutionException away) {
      throw new NotDelivered(whom + " could not be reached");
    } catch (TimeoutException slow) {
      var unused = answer.cancel(true);
      throw new NotDelivered(whom + " did not answer in time");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotDelivered("Stopped while waiting for " + whom);
    }
  }
}
