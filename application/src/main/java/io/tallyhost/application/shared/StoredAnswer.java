package io.tallyhost.application.shared;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** An answer that can be given again, byte for byte. */
public final class StoredAnswer {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  public StoredAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    this.body = body.clone();
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  /** Whether the failure was ours, so that trying again makes sense. */
  public boolean isServerError() {
    return status >= 500;
  }

  /** Whether somebody behind us failed: we know what became of the request, and made it good. */
  public boolean isUpstreamFailure() {
    return status == 502;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredAnswer answer
        && status == answer.status
        && headers.equals(answer.headers)
        && Arrays.equals(body, answer.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, headers, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    return "StoredAnswer[%d, %d bytes]".formatted(status, body.length);
  }
}
