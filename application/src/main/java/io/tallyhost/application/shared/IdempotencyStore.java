package io.tallyhost.application.shared;

import java.time.Instant;
import java.util.Optional;

/** Driven port: which requests are running or done, by account and key. */
public interface IdempotencyStore {

  /** How far a request has come. */
  enum State {
    /** It runs, or its process died. */
    RUNNING,
    /** It changed something for good, and is about to answer. */
    EFFECTIVE,
    /** Its answer is kept. */
    ANSWERED
  }

  /** The right to run a request; a later claim of the same key has a higher fence. */
  record Ticket(IdempotentRequest request, long fence) {}

  /** A request that came before. */
  record Earlier(
      String fingerprint, State state, Instant leaseUntil, Optional<StoredAnswer> answer) {}

  /**
   * Takes the key if it is free: never used, expired, or held by the same request whose lease is
   * over and which changed nothing. Of many who claim at once, one gets it.
   */
  Optional<Ticket> claim(IdempotentRequest request, Instant now, Instant leaseUntil, Instant keep);

  Optional<Earlier> find(IdempotentRequest request);

  /**
   * Part of the unit of work that changes something; false when the ticket is not good any more.
   */
  boolean markEffective(Ticket ticket);

  /** False when the ticket is not good any more. */
  boolean answer(Ticket ticket, StoredAnswer sealed);

  /**
   * Frees the key of a request that changed nothing, unless somebody else has claimed it since. One
   * that did change something is over and may still be answered, but never runs again: false.
   */
  boolean release(Ticket ticket);

  /** Frees the key whatever was changed, unless somebody else has claimed it since. */
  void forget(Ticket ticket);

  int forgetExpired(Instant now);
}
