package io.tallyhost.domain.whitelabel.product;

import io.tallyhost.domain.shared.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a product's backend listens: an {@code https} address, or {@code demo}, our own. */
public record ConnectorAddress(String value) {

  public static final ConnectorAddress DEMO = new ConnectorAddress("demo");

  public ConnectorAddress {
    InvalidValue.unless(
        "demo".equals(value) || isSafe(value),
        "connector.address",
        value,
        "an https address, an http address of this machine, or demo");
  }

  public boolean isDemo() {
    return "demo".equals(value);
  }

  private static boolean isSafe(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && ("https".equals(uri.getScheme()) || isThisMachine(uri));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static boolean isThisMachine(URI uri) {
    return "http".equals(uri.getScheme())
        && (uri.getHost().equals("127.0.0.1") || uri.getHost().equals("localhost"));
  }

  @Override
  public String toString() {
    return value;
  }
}
