package io.tallyhost.application.catalog;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VariantTerms;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Map;
import java.util.Optional;

/** Use case of the operator: a new variant of a product, or another version of one. */
public final class SaveVariant {

  /**
   * What it is.
   *
   * @param id of the one that changes; nothing for a new one
   */
  public record Command(
      Optional<VariantId> id,
      ProductId product,
      String sku,
      String name,
      int displayOrder,
      boolean active,
      VariantTerms terms) {}

  private final Products products;
  private final Office office;

  public SaveVariant(Products products, Office office) {
    this.products = products;
    this.office = office;
  }

  public Variant handle(Principal principal, Command command) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    return office.unitOfWork().perform(() -> save(principal, command));
  }

  private Variant save(Principal principal, Command command) {
    var product = products.find(command.product()).orElseThrow(() -> new NotFound("Product"));
    InvalidValue.unless(
        command.terms().vm().isPresent() == (product.category() == ProductCategory.VPS),
        "vm",
        product.category(),
        "given exactly for a product of the category VPS");
    var before =
        command
            .id()
            .map(
                id ->
                    products
                        .find(id)
                        .filter(it -> it.product().equals(product.id()))
                        .orElseThrow(() -> new NotFound("Variant")));
    var variant =
        new Variant(
            before.map(Variant::id).orElseGet(() -> new VariantId(office.ids().next())),
            product.id(),
            command.sku(),
            command.name(),
            command.displayOrder(),
            command.active(),
            command.terms());
    products.save(variant);
    office
        .recorder()
        .changed(
            principal,
            principal.owner(),
            before.isPresent() ? "variants.edit" : "variants.create",
            variant.id().value(),
            before.map(SaveVariant::facts).orElse(Map.of()),
            facts(variant));
    return variant;
  }

  private static Map<String, String> facts(Variant variant) {
    return Map.of(
        "sku", variant.sku(),
        "prices", variant.terms().prices().toString(),
        "active", Boolean.toString(variant.active()));
  }
}
