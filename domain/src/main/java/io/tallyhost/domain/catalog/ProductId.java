package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.Cuid;

/** The id of one product of the catalogue. */
public record ProductId(String value) implements Comparable<ProductId> {

  public ProductId {
    Cuid.require("product id", value);
  }

  @Override
  public int compareTo(ProductId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
