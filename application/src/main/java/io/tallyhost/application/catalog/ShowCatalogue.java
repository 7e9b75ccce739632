package io.tallyhost.application.catalog;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Currency;
import java.util.List;

/** Use case: what the caller can buy in the currency of its wallet. */
public final class ShowCatalogue {

  private final Products products;
  private final VmConfigs vmConfigs;
  private final Wallets wallets;

  public ShowCatalogue(Products products, VmConfigs vmConfigs, Wallets wallets) {
    this.products = products;
    this.vmConfigs = vmConfigs;
    this.wallets = wallets;
  }

  /** Products with something on sale, and only that. */
  public List<ProductListing> products(Principal principal) {
    Access.require(principal, Permission.CATALOG_VIEW);
    var currency = currency(principal);
    return products.all().stream()
        .map(listing -> listing.onSale(currency))
        .filter(ProductListing::hasSomething)
        .toList();
  }

  /** What machines built to order cost. */
  public VmConfig vmConfig(Principal principal) {
    Access.require(principal, Permission.CATALOG_VIEW);
    return vmConfigs.find(currency(principal)).orElseThrow(() -> new NotFound("VM configuration"));
  }

  /** In which money the caller pays. */
  public Currency currency(Principal principal) {
    return wallets
        .find(principal.account())
        .map(Wallet::currency)
        .orElseThrow(() -> new NotFound("Wallet"));
  }
}
