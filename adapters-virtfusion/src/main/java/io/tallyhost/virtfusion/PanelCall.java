package io.tallyhost.virtfusion;

import java.util.Map;
import java.util.Optional;

/** One request to the panel, and whether it may be sent again when its answer is lost. */
record PanelCall(Effect effect, String method, String path, Optional<Map<String, Object>> body) {

  /** What sending it twice would do. */
  enum Effect {
    /** It changes nothing. */
    READ,
    /** Twice is the same as once. */
    REPEATABLE,
    /** Twice is once too often. */
    ONCE
  }

  static PanelCall get(String path) {
    return new PanelCall(Effect.READ, "GET", path, Optional.empty());
  }

  static PanelCall put(String path, Map<String, Object> body) {
    return new PanelCall(Effect.REPEATABLE, "PUT", path, Optional.of(body));
  }

  static PanelCall delete(String path) {
    return new PanelCall(Effect.REPEATABLE, "DELETE", path, Optional.empty());
  }

  static PanelCall post(String path) {
    return new PanelCall(Effect.ONCE, "POST", path, Optional.empty());
  }

  static PanelCall post(String path, Map<String, Object> body) {
    return new PanelCall(Effect.ONCE, "POST", path, Optional.of(body));
  }

  PanelCall repeatable() {
    return new PanelCall(Effect.REPEATABLE, method, path, body);
  }

  boolean isRead() {
    return effect == Effect.READ;
  }

  /** Method and path without the query; the body may hold secrets and is never shown. */
  @Override
  public String toString() {
    var query = path.indexOf('?');
    return method + " " + (query < 0 ? path : path.substring(0, query));
  }
}
