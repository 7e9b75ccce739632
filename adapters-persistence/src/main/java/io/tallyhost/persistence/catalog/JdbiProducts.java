package io.tallyhost.persistence.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.Price;
import io.tallyhost.domain.catalog.Product;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.ProductListing;
import io.tallyhost.domain.catalog.Products;
import io.tallyhost.domain.catalog.Variant;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VariantTerms;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Products} in the tables {@code product}, {@code variant}, {@code variant_price}. */
public final class JdbiProducts implements Products {

  private static final String PRODUCTS =
      "SELECT id, slug, name, description, category, features, active FROM product ";
  private static final String VARIANTS =
      "SELECT id, product_id, sku, name, display_order, active, "
          + VmColumns.NAMES
          + " FROM variant ";

  private record PricedVariant(VariantId variant, Price price) {}

  private final Jdbi jdbi;

  public JdbiProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void save(Product product) {
    var unused = Rows.unique("A product of that slug exists already", () -> write(product));
  }

  @Override
  public void save(Variant variant) {
    jdbi.useTransaction(
        handle -> {
          var unused =
              Rows.unique("A variant of that sku exists already", () -> write(handle, variant));
          writePrices(handle, variant);
        });
  }

  @Override
  public Optional<Product> find(ProductId id) {
    return product("WHERE id = :key", id.value());
  }

  @Override
  public Optional<Variant> find(VariantId id) {
    return variants("WHERE id = :key", id.value()).stream().findFirst();
  }

  @Override
  public Optional<Variant> findBySku(String sku) {
    return variants("WHERE sku = :key", sku).stream().findFirst();
  }

  @Override
  public List<ProductListing> all() {
    Map<ProductId, List<Variant>> variants =
        variants("WHERE :key = ''", "").stream().collect(groupingBy(Variant::product));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PRODUCTS + "ORDER BY slug")
                .map(JdbiProducts::toProduct)
                .map(it -> new ProductListing(it, variants.getOrDefault(it.id(), List.of())))
                .list());
  }

  private Optional<Product> product(String where, String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PRODUCTS + where)
                .bind("key", key)
                .map(JdbiProducts::toProduct)
                .findOne());
  }

  private List<Variant> variants(String where, String key) {
    return jdbi.withHandle(
        handle -> {
          var prices = prices(handle, where, key);
          return handle
              .createQuery(VARIANTS + where)
              .bind("key", key)
              .map((row, context) -> toVariant(row, prices))
              .list();
        });
  }

  private static Map<VariantId, List<Price>> prices(Handle handle, String where, String key) {
    return handle
        .createQuery(
            """
            SELECT variant_id, currency, period, amount FROM variant_price
            WHERE variant_id IN (SELECT id FROM variant %s)
            """
                .formatted(where))
        .bind("key", key)
        .map(JdbiProducts::toPrice)
        .collect(groupingBy(PricedVariant::variant, mapping(PricedVariant::price, toList())));
  }

  private int write(Product product) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO product (id, slug, name, description, category, features, active)
                    VALUES (:id, :slug, :name, :description, :category, :features, :active)
                    ON CONFLICT (id) DO UPDATE
                    SET slug = :slug, name = :name, description = :description,
                        category = :category, features = :features, active = :active
                    """)
                .bind("id", product.id().value())
                .bind("slug", product.slug())
                .bind("name", product.name())
                .bind("description", product.description())
                .bind("category", product.category().name())
                .bindArray("features", String.class, product.features())
                .bind("active", product.active())
                .execute());
  }

  private static int write(Handle handle, Variant variant) {
    return VmColumns.bind(
            handle.createUpdate(
                """
                INSERT INTO variant (id, product_id, sku, name, display_order, active, %s)
                VALUES (:id, :product, :sku, :name, :order, :active, %s)
                ON CONFLICT (id) DO UPDATE
                SET sku = :sku, name = :name, display_order = :order, active = :active,
                    (%s) = (%s)
                """
                    .formatted(
                        VmColumns.NAMES, VmColumns.VALUES, VmColumns.NAMES, VmColumns.VALUES)),
            variant.terms().vm())
        .bind("id", variant.id().value())
        .bind("product", variant.product().value())
        .bind("sku", variant.sku())
        .bind("name", variant.name())
        .bind("order", variant.displayOrder())
        .bind("active", variant.active())
        .execute();
  }

  private static void writePrices(Handle handle, Variant variant) {
    var prices = variant.terms().prices();
    var removed =
        handle
            .createUpdate("DELETE FROM variant_price WHERE variant_id = :id")
            .bind("id", variant.id().value())
            .execute();
    var added =
        handle
            .createUpdate(
                """
                INSERT INTO variant_price (variant_id, currency, period, amount)
                SELECT :id, * FROM unnest(:currencies, :periods, :amounts)
                """)
            .bind("id", variant.id().value())
            .bindArray(
                "currencies",
                String.class,
                prices.stream().map(it -> it.amount().currency().getCurrencyCode()).toList())
            .bindArray(
                "periods", String.class, prices.stream().map(it -> it.period().name()).toList())
            .bindArray(
                "amounts", Long.class, prices.stream().map(it -> it.amount().minor()).toList())
            .execute();
    if (added != prices.size()) {
      throw new IllegalStateException(
          "%d prices for %d, after %d".formatted(added, prices.size(), removed));
    }
  }

  private static Product toProduct(ResultSet row, StatementContext context) throws SQLException {
    return new Product(
        new ProductId(row.getString("id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("description"),
        ProductCategory.valueOf(row.getString("category")),
        Columns.texts(row, "features"),
        row.getBoolean("active"));
  }

  private static Variant toVariant(ResultSet row, Map<VariantId, List<Price>> prices)
      throws SQLException {
    var id = new VariantId(row.getString("id"));
    return new Variant(
        id,
        new ProductId(row.getString("product_id")),
        row.getString("sku"),
        row.getString("name"),
        row.getInt("display_order"),
        row.getBoolean("active"),
        new VariantTerms(prices.getOrDefault(id, List.of()), VmColumns.read(row)));
  }

  private static PricedVariant toPrice(ResultSet row, StatementContext context)
      throws SQLException {
    return new PricedVariant(
        new VariantId(row.getString("variant_id")),
        new Price(BillingPeriod.valueOf(row.getString("period")), Columns.money(row, "amount")));
  }
}
