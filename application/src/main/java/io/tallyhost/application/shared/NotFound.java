package io.tallyhost.application.shared;

/** There is no such thing, or none that the caller may know of; the two look the same. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param thing what was looked for, as people call it: {@code Service}
   */
  public NotFound(String thing) {
    super(thing + " not found");
  }
}
