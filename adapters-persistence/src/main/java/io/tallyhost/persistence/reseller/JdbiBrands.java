package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Brands;
import io.tallyhost.domain.reseller.HostName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link Brands} from the table {@code reseller}. */
public final class JdbiBrands implements Brands {

  private static final String UNDER =
      """
      SELECT r.brand_company, r.brand_logo, r.brand_color, r.brand_email, r.brand_domain
      FROM reseller r
      JOIN account a ON a.root_account_id = r.root_account_id AND a.account_id = r.account_id
      WHERE r.brand_domain = :domain AND r.brand_enabled AND a.status = 'ACTIVE'
      """;

  private final Jdbi jdbi;

  public JdbiBrands(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Branding> under(HostName domain) {
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(UNDER)
                    .bind("domain", domain.value())
                    .map((row, context) -> branding(row))
                    .list());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Branding branding(ResultSet row) throws SQLException {
    return new Branding(
        true,
        Optional.ofNullable(row.getString("brand_company")),
        Optional.ofNullable(row.getString("brand_logo")),
        Optional.ofNullable(row.getString("brand_color")),
        Optional.ofNullable(row.getString("brand_email")).map(EmailAddress::new),
        Optional.ofNullable(row.getString("brand_domain")).map(HostName::new));
  }
}
