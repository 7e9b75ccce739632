package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.whitelabel.ProductDefinitions;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use cases of the operator: what is sold under other names, and by whom it is delivered. */
public final class ManageProducts {

  private static final int SHORTEST_SECRET = 32;
  private static final int LONGEST_SECRET = 500;

  private final ProductDefinitions products;
  private final Safe safe;
  private final Office office;

  public ManageProducts(ProductDefinitions products, Safe safe, Office office) {
    this.products = products;
    this.safe = safe;
    this.office = office;
  }

  public List<ProductDefinition> list(Principal principal) {
    Access.requireOperator(principal, Permission.CATALOG_VIEW);
    return products.all();
  }

  public ProductDefinition show(Principal principal, String key) {
    Access.requireOperator(principal, Permission.CATALOG_VIEW);
    return find(key);
  }

  /**
   * A new product, or another definition of one that is there.
   *
   * @param secret what requests to its connector are signed with; the old one stays without it
   */
  public ProductDefinition define(Principal principal, Fields text, Optional<String> secret) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    var product = ProductDefinition.of(text);
    secret.ifPresent(ManageProducts::requireStrong);
    office.unitOfWork().run(() -> put(principal, product, secret));
    return product;
  }

  /** Takes no new orders for it; what was sold goes on. */
  public ProductDefinition withdraw(Principal principal, String key) {
    Access.requireOperator(principal, Permission.CATALOG_EDIT);
    var text = find(key).text().with("on_sale", new Flag(false));
    return define(principal, text, Optional.empty());
  }

  /** What a new installation starts with; what is there already stays as it is. */
  public void install(List<ProductDefinition> standard) {
    office
        .unitOfWork()
        .run(
            () ->
                standard.stream()
                    .filter(product -> products.find(product.key()).isEmpty())
                    .forEach(products::put));
  }

  private void put(Principal principal, ProductDefinition product, Optional<String> secret) {
    var key = product.key();
    var before = products.find(key);
    InvalidValue.unless(
        product.connector().isDemo() || secret.isPresent() || products.secretOf(key).isPresent(),
        "connector_secret",
        "nothing",
        "given for a connector with an address");
    products.put(product);
    secret.ifPresent(it -> products.keepSecret(key, safe.seal(key.value(), it)));
    office
        .recorder()
        .changed(
            principal,
            principal.owner(),
            "products.define",
            key.value(),
            before.map(ManageProducts::facts).orElse(Map.of()),
            facts(product));
  }

  private ProductDefinition find(String key) {
    return Optional.of(key)
        .filter(ProductKey::isKey)
        .flatMap(it -> products.find(new ProductKey(it)))
        .orElseThrow(() -> new NotFound("Product"));
  }

  private static Map<String, String> facts(ProductDefinition product) {
    return Map.of(
        "name", product.name(),
        "connector", product.connector().value(),
        "on_sale", Boolean.toString(product.isOnSale()));
  }

  private static void requireStrong(String secret) {
    InvalidValue.unless(
        secret.length() >= SHORTEST_SECRET && secret.length() <= LONGEST_SECRET,
        "connector_secret",
        "(hidden)",
        "32 to 500 characters");
  }
}
