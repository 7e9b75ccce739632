package io.tallyhost.application.shared;

/** The system behind us answered, and not with what was asked for. */
public final class UpstreamFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UpstreamFailure(String reason) {
    super(reason);
  }
}
