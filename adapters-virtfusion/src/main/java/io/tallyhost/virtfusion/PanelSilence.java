package io.tallyhost.virtfusion;

/** No answer, or none that was read to its end. */
final class PanelSilence extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean sent;

  PanelSilence(boolean sent, String message, Throwable cause) {
    super(message, cause);
    this.sent = sent;
  }

  /** Whether the request may have reached the panel. */
  boolean mayHaveArrived() {
    return sent;
  }
}
