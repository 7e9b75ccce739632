package io.tallyhost.application.catalog;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use case of the operator: a new product, or another version of one; retired by inactive. */
public final class SaveProduct {

  /**
   * What it is.
   *
   * @param id of the one that changes; nothing for a new one
   */
  public record Command(
      Optional<ProductId> id,
      String slug,
      String name,
      String description,
      ProductCategory category,
      List<String> features,
      boolean active) {}

  private final Products products;
  private final Office office;

  public SaveProduct(Products products, Office office) {
    this.products = products;
    this.office = office;
  }

  public Product handle(Principal principal, Command command) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    return office.unitOfWork().perform(() -> save(principal, command));
  }

  private Product save(Principal principal, Command command) {
    var before =
        command.id().map(id -> products.find(id).orElseThrow(() -> new NotFound("Product")));
    before.ifPresent(was -> requireSameCategory(was, command.category()));
    var product =
        new Product(
            before.map(Product::id).orElseGet(() -> new ProductId(office.ids().next())),
            command.slug(),
            command.name(),
            command.description(),
            command.category(),
            command.features(),
            command.active());
    products.save(product);
    office
        .recorder()
        .changed(
            principal,
            principal.owner(),
            before.isPresent() ? "products.edit" : "products.create",
            product.id().value(),
            before.map(SaveProduct::facts).orElse(Map.of()),
            facts(product));
    return product;
  }

  // What was made of its variants is of that kind for good.
  private static void requireSameCategory(Product was, ProductCategory wanted) {
    InvalidValue.unless(was.category() == wanted, "category", wanted, "what it was");
  }

  private static Map<String, String> facts(Product product) {
    return Map.of(
        "slug", product.slug(),
        "name", product.name(),
        "active", Boolean.toString(product.active()));
  }
}
