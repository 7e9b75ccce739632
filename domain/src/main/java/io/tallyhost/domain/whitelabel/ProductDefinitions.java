package io.tallyhost.domain.whitelabel;

import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.util.List;
import java.util.Optional;

/** Driven port: what can be sold, by key. */
public interface ProductDefinitions {

  /** A new one, or another one in place of the one with this key. */
  void put(ProductDefinition definition);

  Optional<ProductDefinition> find(ProductKey key);

  /** All, in the order in which they came. */
  List<ProductDefinition> all();

  /** What requests to its connector are signed with. */
  void keepSecret(ProductKey key, Sealed secret);

  Optional<Sealed> secretOf(ProductKey key);
}
