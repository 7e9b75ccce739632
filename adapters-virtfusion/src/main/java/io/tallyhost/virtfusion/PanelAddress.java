package io.tallyhost.virtfusion;

import io.tallyhost.domain.shared.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the panel is: {@code https://host[:port]}; plain HTTP on this machine only. */
public final class PanelAddress {

  private static final String ALLOWED =
      "https://host[:port] without a path; http:// only for this machine";
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

  private final String scheme;
  private final String authority;

  private PanelAddress(URI uri) {
    this.scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    this.authority = uri.getAuthority();
  }

  /** The address, when it is one that may be called. */
  public static PanelAddress of(String text) {
    var uri = parsed(text);
    InvalidValue.unless(isBareOrigin(uri) && isPrivate(uri), "VirtFusion URL", text, ALLOWED);
    return new PanelAddress(uri);
  }

  URI api(String pathAndQuery) {
    return URI.create(scheme + "://" + authority + "/api/v1" + pathAndQuery);
  }

  /** The address of a web socket of this panel; any other host is not followed. */
  Optional<URI> webSocket(String reference) {
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    try {
      var resolved = URI.create("wss://" + authority + "/").resolve(new URI(reference));
      return Optional.of(resolved).filter(uri -> authority.equals(uri.getAuthority()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return scheme + "://" + authority;
  }

  private static URI parsed(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new InvalidValue("VirtFusion URL", text, ALLOWED);
    }
  }

  private static boolean isBareOrigin(URI uri) {
    return uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && (uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath()));
  }

  private static boolean isPrivate(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || ("http".equalsIgnoreCase(uri.getScheme())
            && LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches());
  }
}
