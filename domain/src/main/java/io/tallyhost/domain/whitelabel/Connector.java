package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.util.List;

/**
 * Driven port: whoever delivers a product. Never called inside a unit of work. A connector that was
 * given an order's id once answers the same for it ever after. Its promises are in
 * ConnectorContract.
 */
public interface Connector {

  ConnectorAnswer call(ConnectorCall call);

  /** What of the product can be had; fails with {@link ConnectorAway} when nobody answers. */
  List<Fields> lookUp(ProductDefinition product, Fields query);

  /** Nobody could be asked. */
  final class ConnectorAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConnectorAway(String reason) {
      super(reason);
    }
  }
}
