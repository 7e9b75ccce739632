package io.tallyhost.application.whitelabel;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.whitelabel.ProductDefinitions;
import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Products in a map, for tests and for embedding. */
public final class InMemoryProductDefinitions implements ProductDefinitions {

  private record Row(long number, ProductDefinition definition) {}

  private final InMemoryTable<ProductKey, Row> products;
  private final InMemoryTable<ProductKey, Sealed> secrets;

  public InMemoryProductDefinitions(InMemoryUnitOfWork unitOfWork) {
    this.products = InMemoryTable.ordered(unitOfWork);
    this.secrets = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void put(ProductDefinition definition) {
    var number =
        products.find(definition.key()).map(Row::number).orElse((long) products.all().size());
    products.put(definition.key(), new Row(number, definition));
  }

  @Override
  public Optional<ProductDefinition> find(ProductKey key) {
    return products.find(key).map(Row::definition);
  }

  @Override
  public List<ProductDefinition> all() {
    return products.all().stream()
        .sorted(Comparator.comparingLong(Row::number))
        .map(Row::definition)
        .toList();
  }

  @Override
  public void keepSecret(ProductKey key, Sealed secret) {
    secrets.put(key, secret);
  }

  @Override
  public Optional<Sealed> secretOf(ProductKey key) {
    return secrets.find(key);
  }
}
