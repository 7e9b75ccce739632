package io.tallyhost.http.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer carries. A page that needs more says so in its own reply. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static Map<String, String> all(String requestId) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("X-Request-Id", requestId);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.put("Cache-Control", "no-store");
    return headers;
  }
}
