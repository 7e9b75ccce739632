package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Products in maps, for tests and for embedding. */
public final class InMemoryProducts implements Products {

  private final InMemoryTable<ProductId, Product> products;
  private final InMemoryTable<VariantId, Variant> variants;

  public InMemoryProducts(InMemoryUnitOfWork unitOfWork) {
    this.products = InMemoryTable.ordered(unitOfWork);
    this.variants = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void save(Product product) {
    refuse(!products.where(it -> isAnother(it, product)).isEmpty());
    products.put(product.id(), product);
  }

  @Override
  public void save(Variant variant) {
    refuse(findBySku(variant.sku()).filter(it -> !it.id().equals(variant.id())).isPresent());
    refuse(products.find(variant.product()).isEmpty());
    variants.put(variant.id(), variant);
  }

  @Override
  public Optional<Product> find(ProductId id) {
    return products.find(id);
  }

  @Override
  public Optional<Variant> find(VariantId id) {
    return variants.find(id);
  }

  @Override
  public Optional<Variant> findBySku(String sku) {
    return variants.where(variant -> variant.sku().equals(sku)).stream().findFirst();
  }

  @Override
  public List<ProductListing> all() {
    return products.all().stream()
        .sorted(Comparator.comparing(Product::slug))
        .map(
            product ->
                new ProductListing(
                    product, variants.where(it -> it.product().equals(product.id()))))
        .toList();
  }

  private static boolean isAnother(Product one, Product product) {
    return one.slug().equals(product.slug()) && !one.id().equals(product.id());
  }

  private static void refuse(boolean wrong) {
    if (wrong) {
      throw new IllegalStateException("Taken, or without a product");
    }
  }
}
