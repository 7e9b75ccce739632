package io.tallyhost.virtfusion;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Sends a request once and waits for the whole answer, but never longer than agreed. */
final class PanelConnection {

  private final VirtFusionSettings settings;
  private final HttpClient http;

  PanelConnection(VirtFusionSettings settings) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectWithin())
            .build();
  }

  PanelReply send(PanelCall call) {
    var answer = http.sendAsync(request(call), info -> new BoundedBody(settings.largestAnswer()));
    try {
      // Waiting for the future bounds the body as well; the request's own timeout ends with the
      // headers, and a panel that drips would hold the thread for ever.
      var response = answer.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
      return new PanelReply(
          response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
    } catch (ExecutionException e) {
      throw silence(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw givenUp(answer, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw givenUp(answer, e);
    }
  }

  private HttpRequest request(PanelCall call) {
    var request =
        HttpRequest.newBuilder(settings.address().api(call.path()))
            .method(call.method(), publisher(call))
            .header("Authorization", "Bearer " + settings.token().value())
            .header("Accept", "application/json");
    if (call.body().isPresent()) {
      request.header("Content-Type", "application/json");
    }
    return request.build();
  }

  private static BodyPublisher publisher(PanelCall call) {
    return call.body()
        .map(body -> BodyPublishers.ofByteArray(Wire.write(body)))
        .orElseGet(BodyPublishers::noBody);
  }

  private static PanelSilence givenUp(
      CompletableFuture<HttpResponse<byte[]>> answer, Exception why) {
    answer.cancel(true);
    return new PanelSilence(true, "No answer in time", why);
  }

  private static PanelSilence silence(Throwable why) {
    var neverSent =
        why instanceof ConnectException
            || why instanceof HttpConnectTimeoutException
            || why instanceof SSLHandshakeException;
    return new PanelSilence(!neverSent, "No answer", why);
  }
}
