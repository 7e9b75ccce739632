package io.tallyhost.domain.ordering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to pay an order, or to give its money back.
 *
 * @param reference by what means: {@code reseller-balance}, {@code reseller-hourly}
 * @param transaction what it moved in the books, if it moved anything
 */
public record Payment(
    String id,
    String reference,
    Money amount,
    State state,
    Optional<TransactionId> transaction,
    Instant createdAt) {

  public static final String PROVIDER = "MANUAL";
  public static final String BALANCE = "reseller-balance";
  public static final String HOURLY = "reseller-hourly";
  public static final String INVOICE = "reseller-invoice";

  /** What became of the attempt. */
  public enum State {
    PENDING,
    COMPLETED,
    FAILED,
    REFUNDED
  }

  public boolean isCompleted() {
    return state == State.COMPLETED;
  }

  /** Another attempt took its place. */
  public Payment givenUp() {
    return state == State.PENDING ? with(State.FAILED) : this;
  }

  /** Its money went back. */
  public Payment refunded() {
    return state == State.COMPLETED ? with(State.REFUNDED) : this;
  }

  private Payment with(State other) {
    return new Payment(id, reference, amount, other, transaction, createdAt);
  }
}
