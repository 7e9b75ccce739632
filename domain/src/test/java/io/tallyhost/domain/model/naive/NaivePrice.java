package io.tallyhost.domain.model.naive;

import java.math.BigInteger;

/** What a thing costs: the list price, what is taken off, the rest and its tax. */
public record NaivePrice(BigInteger list, BigInteger discount, Tax tax) {

  public static NaivePrice of(BigInteger list, int discountBasisPoints, Tax tax) {
    return new NaivePrice(list, Sums.halfUp(list, discountBasisPoints, 10_000), tax);
  }

  public BigInteger net() {
    return list.subtract(discount);
  }

  public BigInteger vat() {
    return tax.of(net());
  }

  public BigInteger gross() {
    return net().add(vat());
  }

  /** A month's price by the hour. */
  public static BigInteger hourly(BigInteger monthly) {
    return Sums.upwards(monthly, 720);
  }
}
