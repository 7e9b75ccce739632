package io.tallyhost.http.outbound;

/** A message that nobody took; it never says where to, because an address may hold a secret. */
public final class NotDelivered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotDelivered(String reason) {
    super(reason);
  }
}
