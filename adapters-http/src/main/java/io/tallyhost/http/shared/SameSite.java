package io.tallyhost.http.shared;

import io.javalin.http.Context;
import io.tallyhost.application.shared.Forbidden;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** A change that rests on a cookie alone must come from our own pages, or from no page at all. */
final class SameSite {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "same-site", "none");

  private SameSite() {}

  static void require(Context ctx) {
    if (!READING.contains(ctx.req().getMethod()) && !(isOurSite(ctx) && isOurOrigin(ctx))) {
      throw new Forbidden("Cross-site request refused");
    }
  }

  private static boolean isOurSite(Context ctx) {
    var site = ctx.header("Sec-Fetch-Site");
    return site == null || OURS.contains(site.toLowerCase(Locale.ROOT));
  }

  private static boolean isOurOrigin(Context ctx) {
    var origin = ctx.header("Origin");
    return origin == null || authority(origin).equalsIgnoreCase(ctx.host());
  }

  private static String authority(String origin) {
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
