package io.tallyhost.http.shared;

import java.util.function.Supplier;

/** Gives the first answer again to a request that is repeated under the same idempotency key. */
@FunctionalInterface
public interface Replays {

  Reply once(Request request, Supplier<Reply> answer);

  /** Nothing is remembered. */
  static Replays none() {
    return (request, answer) -> answer.get();
  }
}
