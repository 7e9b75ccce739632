package io.tallyhost.http.shared;

/**
 * One thing that can be asked for.
 *
 * @param path whole, with names in braces: {@code /api/reseller/v1/orders/{id}}
 * @param access to whom it answers, and how much they may say
 */
public record Route(
    String method, String path, Surface surface, Access access, RouteHandler handler) {

  /** Who may ask, and how much may be said. */
  public enum Access {
    USUAL,
    /** It answers to everybody. */
    OPEN,
    /** Its body is long, and the handler reads it while it comes. */
    STREAMED
  }

  boolean open() {
    return access == Access.OPEN;
  }

  boolean streamed() {
    return access == Access.STREAMED;
  }

  boolean takesForms() {
    return surface.isForPages();
  }
}
