package io.tallyhost.domain.webhook;

import io.tallyhost.domain.shared.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Where a webhook listens: an address without a password in it. */
public record WebhookAddress(URI value) {

  private static final int LONGEST = 2000;
  private static final Set<String> SCHEMES = Set.of("https", "http");
  private static final String ALLOWED = "an address like https://example.com/hooks";

  public WebhookAddress {
    InvalidValue.unless(isUsable(value), "url", value, ALLOWED);
  }

  public static WebhookAddress parse(String text) {
    InvalidValue.unless(text.length() <= LONGEST, "url", text, "at most 2000 characters");
    try {
      return new WebhookAddress(new URI(text.strip()));
    } catch (URISyntaxException notAnAddress) {
      throw new InvalidValue("url", text, ALLOWED);
    }
  }

  /** A name, or a numeric address without brackets. */
  public String host() {
    var host = value.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  public boolean isEncrypted() {
    return "https".equals(value.getScheme());
  }

  public int port() {
    return value.getPort() != -1 ? value.getPort() : isEncrypted() ? 443 : 80;
  }

  /** What is asked for there: path and query. */
  public String target() {
    var path = Optional.ofNullable(value.getRawPath()).filter(it -> !it.isEmpty()).orElse("/");
    return path + Optional.ofNullable(value.getRawQuery()).map(it -> "?" + it).orElse("");
  }

  @Override
  public String toString() {
    return value.toString();
  }

  private static boolean isUsable(URI uri) {
    return SCHEMES.contains(Optional.ofNullable(uri.getScheme()).orElse(""))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && uri.getPort() <= 65_535
        && uri.getPort() != 0
        && uri.toString().equals(uri.toASCIIString());
  }
}
