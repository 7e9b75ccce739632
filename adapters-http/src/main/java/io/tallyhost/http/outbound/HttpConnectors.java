package io.tallyhost.http.outbound;

import io.tallyhost.domain.whitelabel.Connector;
import io.tallyhost.domain.whitelabel.Connectors;
import io.tallyhost.domain.whitelabel.product.ConnectorAddress;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Connectors behind addresses, and the demo one behind none. */
public final class HttpConnectors implements Connectors {

  private final Connector demo;
  private final HttpClient client;
  private final Function<ProductKey, Optional<String>> secrets;
  private final Settings settings;

  /**
   * How connectors are called.
   *
   * @param patience how long one answer may take
   */
  public record Settings(Duration patience, Clock clock) {}

  /**
   * @param secrets what requests for a product are signed with
   */
  public HttpConnectors(
      Connector demo, Function<ProductKey, Optional<String>> secrets, Settings settings) {
    this.demo = demo;
    this.secrets = secrets;
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.patience().dividedBy(2))
            .followRedirects(Redirect.NEVER)
            .build();
  }

  @Override
  public Connector at(ConnectorAddress address) {
    return address.isDemo() ? demo : new HttpConnector(client, address, secrets, settings);
  }
}
