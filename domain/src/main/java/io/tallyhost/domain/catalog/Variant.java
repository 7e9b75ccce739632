package io.tallyhost.domain.catalog;

import io.tallyhost.domain.shared.InvalidValue;

/** One way in which a product can be bought. Retired ones stay, because services refer to them. */
public record Variant(
    VariantId id,
    ProductId product,
    String sku,
    String name,
    int displayOrder,
    boolean active,
    VariantTerms terms) {

  public Variant {
    sku = InvalidValue.text("sku", sku, 64);
    name = InvalidValue.text("name", name, 120);
  }
}
