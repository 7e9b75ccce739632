package io.tallyhost.http.shared;

/**
 * One thing that can be asked for.
 *
 * @param path whole, with names in braces: {@code /api/reseller/v1/orders/{id}}
 * @param open whether it answers to everybody
 */
public record Route(
    String method, String path, Surface surface, boolean open, RouteHandler handler) {

  boolean takesForms() {
    return surface.isForPages();
  }
}
