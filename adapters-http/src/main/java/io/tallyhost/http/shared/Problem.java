package io.tallyhost.http.shared;

import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, before a surface says it in its own words.
 *
 * @param code {@code invalid_request}, {@code unauthorized}, {@code forbidden}, {@code not_found},
 *     {@code conflict}, {@code rate_limited}…: snake case, the same on every surface
 * @param field the field that was refused, when it was one
 * @param headers that go with the answer: {@code Allow}, {@code Retry-After}
 */
public record Problem(
    int status, String code, String message, Optional<String> field, Map<String, String> headers) {

  public Problem {
    headers = Map.copyOf(headers);
  }

  public static Problem of(int status, String code, String message) {
    return new Problem(status, code, message, Optional.empty(), Map.of());
  }

  public Problem withField(String name) {
    return new Problem(status, code, message, Optional.of(name), headers);
  }

  public Problem withHeader(String name, String value) {
    return new Problem(status, code, message, field, Map.of(name, value));
  }
}
