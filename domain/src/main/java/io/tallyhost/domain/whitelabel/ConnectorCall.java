package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;

/**
 * What a connector is to do.
 *
 * @param id of the order: the same for every call about it
 * @param details who it is for and what was asked
 */
public record ConnectorCall(
    ProductOrderId id, Action action, ProductDefinition product, Fields details) {

  /** What can be asked of a connector. */
  public enum Action {
    ORDER,
    /** What came of the order? */
    ASK,
    SUSPEND,
    RESUME,
    END
  }
}
