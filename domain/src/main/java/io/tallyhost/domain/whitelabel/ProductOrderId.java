package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.shared.Cuid;

/** The id under which a connector is asked for an order, however often that takes. */
public record ProductOrderId(String value) implements Comparable<ProductOrderId> {

  public ProductOrderId {
    Cuid.require("product order id", value);
  }

  @Override
  public int compareTo(ProductOrderId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
