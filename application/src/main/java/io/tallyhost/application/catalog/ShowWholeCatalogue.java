package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.identity.Permission;
import java.util.List;
import java.util.function.Predicate;

/** Use case of the operator: the whole catalogue, with what is retired. */
public final class ShowWholeCatalogue {

  /** All there is. */
  public record Result(
      List<ProductListing> products, List<VmConfig> vmConfigs, List<PromoCode> promoCodes) {

    public ProductListing product(String id) {
      return found("Product", products, it -> it.product().id().value().equals(id));
    }

    /** A variant of that product, and of no other. */
    public Variant variant(String productId, String id) {
      return found("Variant", product(productId).variants(), it -> it.id().value().equals(id));
    }

    public VmConfig vmConfig(String currency) {
      return found(
          "VM configuration", vmConfigs, it -> it.currency().getCurrencyCode().equals(currency));
    }

    public PromoCode promoCode(String code) {
      return found("Promo code", promoCodes, it -> it.code().equals(PromoCode.normalised(code)));
    }

    private static <T> T found(String thing, List<T> all, Predicate<T> wanted) {
      return all.stream().filter(wanted).findFirst().orElseThrow(() -> new NotFound(thing));
    }
  }

  private final Products products;
  private final VmConfigs vmConfigs;
  private final PromoCodes promoCodes;

  public ShowWholeCatalogue(Products products, VmConfigs vmConfigs, PromoCodes promoCodes) {
    this.products = products;
    this.vmConfigs = vmConfigs;
    this.promoCodes = promoCodes;
  }

  public Result handle(Principal principal) {
    Access.requireOperator(principal, Permission.CATALOG_VIEW);
    return new Result(products.all(), vmConfigs.all(), promoCodes.all());
  }
}
