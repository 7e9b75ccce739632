package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.identity.Permission;
import java.util.List;

/** Use case of the operator: the whole catalogue, with what is retired. */
public final class ShowWholeCatalogue {

  /** All there is. */
  public record Result(
      List<ProductListing> products, List<VmConfig> vmConfigs, List<PromoCode> promoCodes) {}

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
