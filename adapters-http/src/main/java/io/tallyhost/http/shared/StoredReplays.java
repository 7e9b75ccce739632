package io.tallyhost.http.shared;

import io.tallyhost.application.shared.Idempotency;
import io.tallyhost.application.shared.IdempotencyResult.InProgress;
import io.tallyhost.application.shared.IdempotencyResult.Started;
import io.tallyhost.application.shared.IdempotencyStore.Ticket;
import io.tallyhost.application.shared.IdempotentRequest;
import io.tallyhost.application.shared.StoredAnswer;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Replays from the idempotency store: every POST of a known caller that carries a key. */
public final class StoredReplays implements Replays {

  private final Idempotency idempotency;

  public StoredReplays(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  @Override
  public Reply once(Request request, Supplier<Reply> answer) {
    return repeatable(request).map(it -> once(it, answer)).orElseGet(answer);
  }

  private static Optional<IdempotentRequest> repeatable(Request request) {
    return request
        .repetitionKey()
        .filter(key -> request.method().equals("POST"))
        .flatMap(
            key ->
                request
                    .maybePrincipal()
                    .map(by -> new IdempotentRequest(by.owner(), key, request.fingerprint())));
  }

  private Reply once(IdempotentRequest request, Supplier<Reply> answer) {
    return idempotency
        .begin(request)
        .fold(
            started -> run(started, answer),
            replayed -> reply(replayed.answer()).withHeader("Idempotency-Replayed", "true"),
            mismatch -> {
              throw new ProblemException(
                  422,
                  "idempotency_key_reused",
                  "Idempotency-Key was used for another request before");
            },
            StoredReplays::refuse);
  }

  private Reply run(Started started, Supplier<Reply> answer) {
    Ticket ticket = started.ticket();
    var isFinished = false;
    try {
      var reply = answer.get();
      idempotency.finish(ticket, stored(reply));
      isFinished = true;
      return reply;
    } finally {
      if (!isFinished) {
        idempotency.abandon(ticket);
      }
    }
  }

  // A cookie is a secret that is sent once; headers are not sealed.
  private static StoredAnswer stored(Reply reply) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(reply.headers());
    headers.remove("Set-Cookie");
    return new StoredAnswer(reply.status(), headers, reply.body());
  }

  private static Reply refuse(InProgress first) {
    throw new ProblemException(
        409,
        "request_in_progress",
        first.isLost()
            ? "The first request with this Idempotency-Key took effect, but its answer was lost:"
                + " look before you ask again under another key"
            : "The first request with this Idempotency-Key is still running");
  }

  private static Reply reply(StoredAnswer answer) {
    return Reply.raw(answer.status(), answer.headers(), answer.body());
  }
}
