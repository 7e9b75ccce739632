package io.tallyhost.domain.catalog;

import java.util.List;
import java.util.Optional;

/** Driven port: the operator's products and their variants. */
public interface Products {

  /** A new product or another version of one; refused when another one has its slug. */
  void save(Product product);

  /** A new variant or another version of one; refused when another one has its sku. */
  void save(Variant variant);

  Optional<Product> find(ProductId id);

  Optional<Variant> find(VariantId id);

  Optional<Variant> findBySku(String sku);

  /** All of them, retired ones too, by slug. */
  List<ProductListing> all();
}
