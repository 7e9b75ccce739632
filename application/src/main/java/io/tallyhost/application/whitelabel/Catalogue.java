package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.whitelabel.Connector.ConnectorAway;
import io.tallyhost.domain.whitelabel.Connectors;
import io.tallyhost.domain.whitelabel.inventory.Inventories.Search;
import io.tallyhost.domain.whitelabel.inventory.StockItem;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.util.List;
import java.util.Optional;

/** Use cases: what can be ordered just now. */
public final class Catalogue {

  private static final int SECONDS_UNTIL_AGAIN = 30;

  private final Wares wares;
  private final Connectors connectors;

  public Catalogue(Wares wares, Connectors connectors) {
    this.wares = wares;
    this.connectors = connectors;
  }

  /** What was found, and the product that sells it. */
  public record Found(ProductDefinition product, List<Fields> offers) {}

  public List<ProductDefinition> products(Principal principal) {
    Access.require(principal, Permission.CATALOG_VIEW);
    return wares.products().all().stream().filter(ProductDefinition::isOnSale).toList();
  }

  public List<StockItem> stock(Principal principal, Search wanted) {
    Access.require(principal, Permission.CATALOG_VIEW);
    return wares.inventories().search(wanted);
  }

  /** Asks the connector of the product that has this look-up; fields are checked as in an order. */
  public Found lookUp(Principal principal, String lookup, Fields query) {
    Access.require(principal, Permission.CATALOG_VIEW);
    var product =
        products(principal).stream()
            .filter(it -> it.lookup().equals(Optional.of(lookup)))
            .findFirst()
            .orElseThrow(() -> new NotFound("Product"));
    var checked = product.schema().readSome(query);
    try {
      return new Found(product, connectors.at(product.connector()).lookUp(product, checked));
    } catch (ConnectorAway away) {
      throw new Unavailable("The search is not available just now", SECONDS_UNTIL_AGAIN);
    }
  }
}
