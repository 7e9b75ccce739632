package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.ResellerPackages;
import io.tallyhost.persistence.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link ResellerPackages} in the table {@code reseller_package}. */
public final class JdbiResellerPackages implements ResellerPackages {

  private final Jdbi jdbi;

  public JdbiResellerPackages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(ResellerPackage added) {
    Rows.requireOne(
        Rows.unique(
            "A package of that name exists",
            () ->
                write(
                    """
                    INSERT INTO reseller_package (name, limits, grants)
                    VALUES (:name, :limits, :grants)
                    """,
                    added)));
  }

  @Override
  public void update(ResellerPackage changed) {
    Rows.requireOne(
        write(
            "UPDATE reseller_package SET limits = :limits, grants = :grants WHERE name = :name",
            changed));
  }

  @Override
  public void remove(String name) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM reseller_package WHERE name = :name")
                    .bind("name", name)
                    .execute()));
  }

  @Override
  public Optional<ResellerPackage> find(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM reseller_package WHERE name = :name")
                .bind("name", name)
                .map(JdbiResellerPackages::read)
                .findOne());
  }

  @Override
  public List<ResellerPackage> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM reseller_package ORDER BY name")
                .map(JdbiResellerPackages::read)
                .list());
  }

  private int write(String sql, ResellerPackage written) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("name", written.name())
                .bindArray("limits", Long.class, Amounts.of(written.limits()))
                .bindArray("grants", String.class, Amounts.of(written.grants()))
                .execute());
  }

  private static ResellerPackage read(ResultSet row, StatementContext context) throws SQLException {
    return new ResellerPackage(
        row.getString("name"), Amounts.limits(row, "limits"), Amounts.grants(row, "grants"));
  }
}
