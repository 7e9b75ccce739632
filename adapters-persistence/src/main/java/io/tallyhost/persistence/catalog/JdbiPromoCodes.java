package io.tallyhost.persistence.catalog;

import static java.util.stream.Collectors.toSet;

import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoCodes;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link PromoCodes} in the table {@code promo_code}. */
public final class JdbiPromoCodes implements PromoCodes {

  private static final String SELECT =
      """
      SELECT code, discount, active, valid_from, valid_until, max_uses, uses, categories, variants
      FROM promo_code
      """;

  private final Jdbi jdbi;

  public JdbiPromoCodes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<PromoCode> find(String code) {
    return one("WHERE code = :code", code);
  }

  @Override
  public Optional<PromoCode> lock(String code) {
    return one("WHERE code = :code FOR UPDATE", code);
  }

  @Override
  public List<PromoCode> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(SELECT + "ORDER BY code").map(JdbiPromoCodes::toPromo).list());
  }

  @Override
  public void save(PromoCode promo) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO promo_code (code, discount, active, valid_from, valid_until,
                                            max_uses, uses, categories, variants)
                    VALUES (:code, :discount, :active, :from, :until, :maxUses, :uses,
                            :categories, :variants)
                    ON CONFLICT (code) DO UPDATE
                    SET discount = :discount, active = :active, valid_from = :from,
                        valid_until = :until, max_uses = :maxUses, uses = :uses,
                        categories = :categories, variants = :variants
                    """)
                .bind("code", promo.code())
                .bind("discount", promo.discount().basisPoints())
                .bind("active", promo.active())
                .bind("from", Columns.utc(promo.validity().from()))
                .bind("until", Columns.utc(promo.validity().until()))
                .bind("maxUses", promo.maxUses().orElse(null))
                .bind("uses", promo.uses())
                .bindArray(
                    "categories",
                    String.class,
                    promo.eligibility().categories().stream().map(Enum::name).sorted().toList())
                .bindArray(
                    "variants",
                    String.class,
                    promo.eligibility().variants().stream().map(VariantId::value).sorted().toList())
                .execute());
  }

  private Optional<PromoCode> one(String where, String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + where)
                .bind("code", code)
                .map(JdbiPromoCodes::toPromo)
                .findOne());
  }

  private static PromoCode toPromo(ResultSet row, StatementContext context) throws SQLException {
    return new PromoCode(
        row.getString("code"),
        new Percentage(row.getInt("discount")),
        row.getBoolean("active"),
        new PromoCode.Validity(
            Columns.optionalInstant(row, "valid_from"),
            Columns.optionalInstant(row, "valid_until")),
        Optional.ofNullable(row.getObject("max_uses", Integer.class)),
        row.getInt("uses"),
        new PromoCode.Eligibility(
            Columns.texts(row, "categories").stream()
                .map(ProductCategory::valueOf)
                .collect(toSet()),
            Columns.texts(row, "variants").stream().map(VariantId::new).collect(toSet())));
  }
}
