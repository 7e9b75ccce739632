package io.tallyhost.application.shared;

import java.util.Arrays;
import java.util.Objects;

/** An answer that can be given again, byte for byte. */
public final class StoredAnswer {

  private final int status;
  private final String contentType;
  private final byte[] body;

  public StoredAnswer(int status, String contentType, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.body = body.clone();
  }

  public int status() {
    return status;
  }

  public String contentType() {
    return contentType;
  }

  public byte[] body() {
    return body.clone();
  }

  /** Whether the failure was ours, so that trying again makes sense. */
  public boolean isServerError() {
    return status >= 500;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredAnswer answer
        && status == answer.status
        && contentType.equals(answer.contentType)
        && Arrays.equals(body, answer.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, contentType, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    return "StoredAnswer[%d, %s, %d bytes]".formatted(status, contentType, body.length);
  }
}
