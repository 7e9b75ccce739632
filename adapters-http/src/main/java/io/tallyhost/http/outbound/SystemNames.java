package io.tallyhost.http.outbound;

import io.tallyhost.domain.webhook.NameService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** {@link NameService} by asking the machine that we run on. */
public final class SystemNames implements NameService {

  @Override
  public List<String> addresses(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).map(SystemNames::numeric).toList();
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }

  // Without the zone that a link-local address may carry.
  private static String numeric(InetAddress address) {
    return address.getHostAddress().split("%", 2)[0];
  }
}
