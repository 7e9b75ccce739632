package io.tallyhost.http.outbound;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.tallyhost.application.whitelabel.ConnectorSignature;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.Connector;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.Failed;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.Unknown;
import io.tallyhost.domain.whitelabel.ConnectorCall;
import io.tallyhost.domain.whitelabel.ConnectorCall.Action;
import io.tallyhost.domain.whitelabel.product.ConnectorAddress;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One connector behind an address: signed requests, and answers judged by what they prove. */
final class HttpConnector implements Connector {

  private static final int MOST_BYTES = 1 << 20;
  private static final Set<Integer> PROVE_NOTHING = Set.of(408, 409, 425, 429);

  private final HttpClient client;
  private final ConnectorAddress address;
  private final Function<ProductKey, Optional<String>> secrets;
  private final HttpConnectors.Settings settings;

  HttpConnector(
      HttpClient client,
      ConnectorAddress address,
      Function<ProductKey, Optional<String>> secrets,
      HttpConnectors.Settings settings) {
    this.client = client;
    this.address = address;
    this.secrets = secrets;
    this.settings = settings;
  }

  private record Heard(int status, String body) {}

  @Override
  public ConnectorAnswer call(ConnectorCall call) {
    var body =
        Fields.NONE
            .with("id", call.id().value())
            .with("action", call.action().name().toLowerCase(Locale.ROOT))
            .with("product", call.product().key().value())
            .with("details", call.details());
    try {
      var heard = send(call.product(), Optional.of(call.id().value()), body);
      return judged(call.action(), heard);
    } catch (ConnectException | HttpConnectTimeoutException notReached) {
      return notReached(call.action());
    } catch (IOException lost) {
      return new Unknown("The connector's answer was lost");
    }
  }

  @Override
  public List<Fields> lookUp(ProductDefinition product, Fields query) {
    var body =
        Fields.NONE
            .with("action", "look_up")
            .with("product", product.key().value())
            .with("query", query);
    try {
      var heard = send(product, Optional.empty(), body);
      if (heard.status() / 100 != 2) {
        throw new ConnectorAway("The connector answered " + heard.status());
      }
      return ConnectorWords.offers(heard.body());
    } catch (IOException | InvalidValue away) {
      throw new ConnectorAway(String.valueOf(away.getMessage()));
    }
  }

  /** Only a request that never left proves that nothing was ordered. */
  private static ConnectorAnswer notReached(Action action) {
    return action == Action.ORDER
        ? new Failed("The connector could not be reached", false)
        : new Unknown("The connector could not be reached");
  }

  // Whoever is refused an answer does not know what came of the order.
  private static ConnectorAnswer judged(Action action, Heard heard) {
    if (heard.status() / 100 == 2) {
      return ConnectorWords.answer(heard.body());
    }
    return action == Action.ORDER
            && heard.status() / 100 == 4
            && !PROVE_NOTHING.contains(heard.status())
        ? new Failed("The connector refused with " + heard.status(), false)
        : new Unknown("The connector answered " + heard.status());
  }

  private Heard send(ProductDefinition product, Optional<String> id, Fields body)
      throws IOException {
    var text = DataWriter.write(body);
    var seconds = settings.clock().instant().getEpochSecond();
    var secret = secrets.apply(product.key()).orElse("-");
    var request =
        HttpRequest.newBuilder(URI.create(address.value()))
            .timeout(settings.patience())
            .header("Content-Type", "application/json")
            .header("X-Tallyhost-Timestamp", Long.toString(seconds))
            .header("X-Tallyhost-Signature", ConnectorSignature.of(secret, seconds, text));
    id.ifPresent(key -> request.header("Idempotency-Key", key));
    return heard(request.POST(BodyPublishers.ofString(text)).build());
  }

  private Heard heard(HttpRequest request) throws IOException {
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      return new Heard(response.statusCode(), text(response.body()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  // The client's own patience ends with the headers; a body may be left unfinished for ever.
  private String text(InputStream body) throws IOException {
    var late = CompletableFuture.delayedExecutor(settings.patience().toMillis(), MILLISECONDS);
    var watch = CompletableFuture.runAsync(() -> close(body), late);
    try (body) {
      return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } finally {
      var unused = watch.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
