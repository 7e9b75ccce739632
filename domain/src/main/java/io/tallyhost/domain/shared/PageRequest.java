package io.tallyhost.domain.shared;

/** Which part of a list is wanted. */
public record PageRequest(int limit, int offset) {

  public static final int MAX_LIMIT = 100;
  public static final int DEFAULT_LIMIT = 50;

  public PageRequest {
    InvalidValue.unless(
        limit >= 1 && limit <= MAX_LIMIT, "limit", limit, "a whole number from 1 to 100");
    InvalidValue.unless(offset >= 0, "offset", offset, "a whole number of at least 0");
  }

  /** What a caller gets who does not say. */
  public static PageRequest first() {
    return new PageRequest(DEFAULT_LIMIT, 0);
  }
}
