package io.tallyhost.http.outbound;

import io.tallyhost.domain.webhook.NameService;
import io.tallyhost.domain.webhook.WebhookDelivery;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookRules;
import io.tallyhost.domain.webhook.WebhookSender;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/**
 * {@link WebhookSender} over HTTP: the name is looked up, its addresses are judged, and exactly the
 * one that was judged is connected to, so that a name can't lead elsewhere in between.
 */
public final class WebhookPost implements WebhookSender {

  private final NameService names;
  private final WebhookRules rules;
  private final PinnedPost post;
  private final Clock clock;

  public WebhookPost(NameService names, WebhookRules rules, PinnedPost post, Clock clock) {
    this.names = names;
    this.rules = rules;
    this.post = post;
    this.clock = clock;
  }

  @Override
  public Attempt send(Target target, WebhookDelivery delivery) {
    var at = clock.instant();
    try {
      var numeric = names.addresses(target.address().host());
      rules.require(target.address(), numeric);
      var status = post(target, numeric, delivery);
      return new Attempt(at, status, "Answered " + status);
    } catch (IllegalArgumentException refused) {
      return new Attempt(at, 0, "This address is not allowed");
    } catch (IOException failure) {
      return new Attempt(at, 0, reason(failure));
    }
  }

  // Where one of its addresses is not reachable from here, the next one may be.
  private int post(Target target, List<String> numeric, WebhookDelivery delivery)
      throws IOException {
    var headers = headers(target, delivery);
    var failure = new IOException("Nowhere");
    for (var address : numeric) {
      try {
        return post.send(target.address(), address, headers, delivery.payload());
      } catch (ConnectException | NoRouteToHostException unreachable) {
        failure = unreachable;
      }
    }
    throw failure;
  }

  private Map<String, String> headers(Target target, WebhookDelivery delivery) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Tallyhost-Webhooks");
    headers.putAll(
        new StandardWebhookSignature(target.secret())
            .headers(delivery.id(), clock.instant(), delivery.payload()));
    return headers;
  }

  // Says what helps the receiver, and nothing of our network.
  private static String reason(IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return "No answer in time";
    }
    if (failure instanceof SSLException) {
      return "No trusted TLS connection";
    }
    return failure instanceof ConnectException ? "Nobody listens there" : "The connection broke";
  }
}
