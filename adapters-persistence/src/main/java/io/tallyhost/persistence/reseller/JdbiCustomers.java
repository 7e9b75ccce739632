package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.Customer;
import io.tallyhost.domain.reseller.CustomerListing;
import io.tallyhost.domain.reseller.CustomerQuery;
import io.tallyhost.domain.reseller.CustomerShare;
import io.tallyhost.domain.reseller.Customers;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.identity.AccountRows;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Customers} in the table {@code customer}, beside {@code account}. */
public final class JdbiCustomers implements Customers {

  private static final String FROM =
      "FROM customer k JOIN account a USING (root_account_id, account_id) ";
  // Planned at every look, on purpose: one seller has nearly all customers, another has three.
  // Of 60 000, a plan kept for both takes 0.1 s for one of them; planning takes 0.2 ms.
  private static final String WANTED =
      """
      WHERE (CAST(:root AS text) IS NULL OR root_account_id = :root)
        AND (CAST(:seller AS text) IS NULL OR k.seller_account_id = :seller)
        AND (a.status = :status OR (CAST(:status AS text) IS NULL AND a.status <> 'DELETED'))
        AND (CAST(:text AS text) IS NULL OR a.username LIKE :text OR a.email_key LIKE :text
             OR lower(a.full_name) LIKE :text OR lower(k.company_name) LIKE :text)
      """;

  private final Jdbi jdbi;

  public JdbiCustomers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Customer customer) {
    write(
        """
        INSERT INTO customer (root_account_id, account_id, seller_account_id, display_name,
          company_name, address, granted, grants, used, signed_up_via, signed_up_by)
        VALUES (:root, :account, :seller, :displayName, :companyName, :address, :granted, :grants,
          :used, :via, :by)
        """,
        customer);
  }

  @Override
  public void update(Customer customer) {
    write(
        """
        UPDATE customer
        SET root_account_id = :root, seller_account_id = :seller, display_name = :displayName,
            company_name = :companyName, address = :address, granted = :granted, grants = :grants,
            used = :used
        WHERE account_id = :account AND signed_up_by = :by
          AND signed_up_via IS NOT DISTINCT FROM :via
        """,
        customer);
  }

  @Override
  public Optional<Customer> find(AccountId id) {
    return one("SELECT * FROM customer WHERE account_id = :id", id);
  }

  @Override
  public Optional<Customer> lock(AccountId id) {
    return one("SELECT * FROM customer WHERE account_id = :id FOR UPDATE", id);
  }

  @Override
  public Optional<CustomerListing> show(AccountId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT a.*, k.* " + FROM + "WHERE account_id = :id")
                .bind("id", id.value())
                .map(JdbiCustomers::listing)
                .findOne());
  }

  @Override
  public Page<CustomerListing> list(CustomerQuery query, PageRequest page) {
    return jdbi.withHandle(
        handle -> {
          var total =
              wanted(handle, "SELECT count(*) " + FROM + WANTED, query).mapTo(Long.class).one();
          var sql =
              "SELECT a.*, k.* "
                  + FROM
                  + WANTED
                  + "ORDER BY a.serial DESC LIMIT :limit OFFSET :offset";
          var items =
              wanted(handle, sql, query)
                  .bind("limit", page.limit())
                  .bind("offset", page.offset())
                  .map(JdbiCustomers::listing)
                  .list();
          return new Page<>(items, total, page.limit(), page.offset());
        });
  }

  @Override
  public long countOf(AccountId seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) "
                        + FROM
                        + "WHERE k.seller_account_id = :id AND a.status <> 'DELETED'")
                .bind("id", seller.value())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public Tally tally(Owner seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT array_agg(granted ORDER BY i) AS granted,
                           array_agg(used ORDER BY i) AS used
                    FROM (SELECT i, CAST(coalesce(sum(k.granted[i]), 0) AS bigint) AS granted,
                                 CAST(coalesce(sum(k.used[i]), 0) AS bigint) AS used
                          FROM generate_series(1, 7) AS i
                          LEFT JOIN (SELECT c.granted, c.used FROM customer c
                                     JOIN account a USING (root_account_id, account_id)
                                     WHERE root_account_id = :root AND a.status <> 'DELETED'
                                       AND (:top OR c.seller_account_id = :seller)) AS k ON true
                          GROUP BY i) AS sums
                    """)
                .bind("root", seller.root().value())
                .bind("top", seller.isTopLevel())
                .bind("seller", seller.account().value())
                .map(
                    (row, context) ->
                        new Tally(
                            Amounts.quantities(row, "granted"), Amounts.quantities(row, "used")))
                .one());
  }

  static Customer customer(ResultSet row, StatementContext context) throws SQLException {
    return new Customer(
        new AccountId(row.getString("account_id")),
        new Owner(
            new AccountId(row.getString("root_account_id")),
            new AccountId(row.getString("seller_account_id"))),
        ResellerRows.company(row),
        new CustomerShare(Amounts.quantities(row, "granted"), Amounts.grants(row, "grants")),
        Amounts.quantities(row, "used"),
        Columns.optionalText(row, "signed_up_via"),
        new AccountId(row.getString("signed_up_by")));
  }

  private static CustomerListing listing(ResultSet row, StatementContext context)
      throws SQLException {
    return new CustomerListing(customer(row, context), AccountRows.account(row, context));
  }

  private static Query wanted(Handle handle, String sql, CustomerQuery query) {
    return handle
        .createQuery(sql)
        .bind("root", query.root().map(AccountId::value))
        .bind("seller", query.seller().map(AccountId::value))
        .bind("status", query.status().map(Enum::name))
        .bind("text", query.text().map(Wanted::pattern));
  }

  private Optional<Customer> one(String sql, AccountId id) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(sql).bind("id", id.value()).map(JdbiCustomers::customer).findOne());
  }

  private void write(String sql, Customer customer) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(sql)
                    .bind("root", customer.seller().root().value())
                    .bind("account", customer.id().value())
                    .bind("seller", customer.seller().account().value())
                    .bind("displayName", customer.company().displayName())
                    .bind("companyName", customer.company().companyName())
                    .bind("address", customer.company().address())
                    .bindArray("granted", Long.class, Amounts.of(customer.granted().amounts()))
                    .bindArray("grants", String.class, Amounts.of(customer.granted().grants()))
                    .bindArray("used", Long.class, Amounts.of(customer.used()))
                    .bind("via", customer.signedUpVia())
                    .bind("by", customer.signedUpBy().value())
                    .execute()));
  }
}
