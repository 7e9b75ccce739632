package io.tallyhost.http.shared;

import io.javalin.http.Context;
import io.tallyhost.domain.identity.AllowedAddresses;
import java.util.ArrayList;
import java.util.Collections;

/** Where a request really comes from: what a proxy says counts only if we trust that proxy. */
final class ClientAddress {

  private final AllowedAddresses trusted;

  /**
   * @param trusted the proxies; none means that nobody is believed
   */
  ClientAddress(AllowedAddresses trusted) {
    this.trusted = trusted;
  }

  /** The first address, seen from us, that is not a proxy of ours. */
  String of(Context ctx) {
    var address = ctx.req().getRemoteAddr();
    if (!isTrusted(address)) {
      return address;
    }
    var hops = new ArrayList<String>();
    Collections.list(ctx.req().getHeaders("X-Forwarded-For"))
        .forEach(line -> Collections.addAll(hops, line.split(",", -1)));
    for (var i = hops.size() - 1; i >= 0 && isTrusted(address); i--) {
      address = hops.get(i).strip();
    }
    return address.length() > 45 ? ctx.req().getRemoteAddr() : address;
  }

  /** Whether the caller's own connection is encrypted, as the proxy before us says. */
  boolean isSecure(Context ctx) {
    return isTrusted(ctx.req().getRemoteAddr())
        && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
  }

  private boolean isTrusted(String address) {
    return !trusted.ranges().isEmpty() && trusted.allow(address);
  }
}
