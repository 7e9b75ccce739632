package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.Cuid;

/** The id of one variant of a product. */
public record VariantId(String value) implements Comparable<VariantId> {

  public VariantId {
    Cuid.require("variant id", value);
  }

  @Override
  public int compareTo(VariantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
