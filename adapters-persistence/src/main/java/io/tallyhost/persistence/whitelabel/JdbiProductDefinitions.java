package io.tallyhost.persistence.whitelabel;

import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.whitelabel.ProductDefinitions;
import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import io.tallyhost.persistence.shared.Rows;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link ProductDefinitions} in the table {@code white_label_product}. */
public final class JdbiProductDefinitions implements ProductDefinitions {

  private final Jdbi jdbi;

  public JdbiProductDefinitions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void put(ProductDefinition definition) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO white_label_product (key, definition)
                    VALUES (:key, cast(:definition AS json))
                    ON CONFLICT (key) DO UPDATE SET definition = excluded.definition
                    """)
                .bind("key", definition.key().value())
                .bind("definition", DataWriter.write(definition.text()))
                .execute());
  }

  @Override
  public Optional<ProductDefinition> find(ProductKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT definition FROM white_label_product WHERE key = :key")
                .bind("key", key.value())
                .mapTo(String.class)
                .findOne()
                .map(JdbiProductDefinitions::definition));
  }

  @Override
  public List<ProductDefinition> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT definition FROM white_label_product ORDER BY number")
                .mapTo(String.class)
                .map(JdbiProductDefinitions::definition)
                .list());
  }

  @Override
  public void keepSecret(ProductKey key, Sealed secret) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE white_label_product SET secret = :secret WHERE key = :key")
                    .bind("secret", secret.value())
                    .bind("key", key.value())
                    .execute()));
  }

  @Override
  public Optional<Sealed> secretOf(ProductKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT secret FROM white_label_product
                    WHERE key = :key AND secret IS NOT NULL
                    """)
                .bind("key", key.value())
                .mapTo(String.class)
                .findOne()
                .map(Sealed::new));
  }

  private static ProductDefinition definition(String json) {
    return ProductDefinition.of(DataReader.readFields("definition", json));
  }
}
