package io.tallyhost.domain.model.naive;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A wallet as a list of what went in and out. */
public final class Purse {

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final List<BigInteger> moves = new ArrayList<>();
  private BigInteger balance = ZERO;
  private BigInteger arrears = ZERO;
  private BigInteger billed = ZERO;
  private BigInteger limit;

  public Purse(BigInteger limit) {
    this.limit = limit;
  }

  public BigInteger balance() {
    return balance;
  }

  public BigInteger arrears() {
    return arrears;
  }

  /** Invoiced and not paid. */
  public BigInteger billed() {
    return billed;
  }

  public BigInteger limit() {
    return limit;
  }

  public int entries() {
    return moves.size();
  }

  public BigInteger recount() {
    return Sums.of(moves);
  }

  public BigInteger spendable() {
    return balance.add(limit).max(ZERO);
  }

  public BigInteger ownMoney() {
    return balance.max(ZERO);
  }

  public boolean covers(BigInteger amount) {
    return amount.compareTo(spendable()) <= 0;
  }

  /** Whether so much more can't be written down. */
  public boolean bursts(BigInteger amount) {
    return balance.add(limit).add(amount).compareTo(MOST) > 0;
  }

  public void receive(BigInteger amount) {
    move(amount);
    payArrears();
  }

  public void spend(BigInteger amount) {
    move(amount.negate());
  }

  public void owe(BigInteger amount) {
    arrears = arrears.add(amount);
  }

  public void bill(BigInteger amount) {
    billed = billed.add(amount);
  }

  /** False, and nothing changed, when the balance is below it already. */
  public boolean limitTo(BigInteger another) {
    if (balance.add(another).signum() < 0) {
      return false;
    }
    limit = another;
    payArrears();
    return true;
  }

  private void payArrears() {
    var payment = arrears.min(spendable());
    arrears = arrears.subtract(payment);
    move(payment.negate());
  }

  private void move(BigInteger amount) {
    if (amount.signum() != 0) {
      moves.add(amount);
      balance = balance.add(amount);
    }
  }
}
