package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Resellers} in the table {@code reseller}, beside {@code account} and {@code wallet}. */
public final class JdbiResellers implements Resellers {

  private final Jdbi jdbi;
  private final ResellerLists lists;

  public JdbiResellers(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.lists = new ResellerLists(jdbi);
  }

  @Override
  public void add(Reseller reseller) {
    write(
        """
        INSERT INTO reseller (root_account_id, account_id, display_name, company_name, address,
          country, vat_id, network_scope, wan_check, billing_mode, vps_limit, auto_charge,
          package_name, limits, grants, overselling, overselling_ratio, brand_enabled,
          brand_company, brand_logo, brand_color, brand_email, brand_domain, nameservers)
        VALUES (:root, :account, :displayName, :companyName, :address, :country, :vatId, :networks,
          :wanCheck, :billingMode, :vpsLimit, :autoCharge, :package, :limits, :grants,
          :overselling, :ratio, :brandEnabled, :brandCompany, :brandLogo, :brandColor, :brandEmail,
          :brandDomain, :nameservers)
        """,
        reseller);
  }

  @Override
  public void update(Reseller reseller) {
    write(
        """
        UPDATE reseller
        SET display_name = :displayName, company_name = :companyName, address = :address,
            country = :country, vat_id = :vatId, network_scope = :networks, wan_check = :wanCheck,
            billing_mode = :billingMode, vps_limit = :vpsLimit, auto_charge = :autoCharge,
            package_name = :package, limits = :limits, grants = :grants,
            overselling = :overselling, overselling_ratio = :ratio, brand_enabled = :brandEnabled,
            brand_company = :brandCompany, brand_logo = :brandLogo, brand_color = :brandColor,
            brand_email = :brandEmail, brand_domain = :brandDomain, nameservers = :nameservers
        WHERE root_account_id = :root AND account_id = :account
        """,
        reseller);
  }

  @Override
  public Optional<Reseller> find(AccountId id) {
    return one("SELECT * FROM reseller WHERE account_id = :id", id);
  }

  @Override
  public List<Reseller> findAll(Collection<AccountId> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM reseller WHERE account_id = ANY(:ids)")
                .bindArray("ids", String.class, ids.stream().map(AccountId::value).toList())
                .map(ResellerRows::reseller)
                .list());
  }

  @Override
  public Optional<Reseller> lock(AccountId id) {
    return one("SELECT * FROM reseller WHERE account_id = :id FOR UPDATE", id);
  }

  @Override
  public List<Reseller> lockAll(Collection<AccountId> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM reseller WHERE account_id = ANY(:ids)
                    ORDER BY account_id FOR UPDATE
                    """)
                .bindArray("ids", String.class, ids.stream().map(AccountId::value).toList())
                .map(ResellerRows::reseller)
                .list());
  }

  @Override
  public Optional<ResellerListing> show(AccountId id) {
    return lists.show(id);
  }

  @Override
  public Page<ResellerListing> list(ResellerQuery query, PageRequest page) {
    return lists.list(query, page);
  }

  @Override
  public List<Buyer> buyersAfter(Optional<AccountId> last, int atMost) {
    return lists.buyersAfter(last, atMost);
  }

  @Override
  public List<SubReseller> under(AccountId parent) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT r.* FROM reseller r
                    JOIN account a USING (root_account_id, account_id)
                    WHERE root_account_id = :parent AND account_id <> :parent
                      AND a.status <> 'DELETED'
                    ORDER BY account_id
                    """)
                .bind("parent", parent.value())
                .map(ResellerRows::reseller)
                .stream()
                .flatMap(it -> it.fold(top -> Optional.<SubReseller>empty(), Optional::of).stream())
                .toList());
  }

  @Override
  public Overview overview() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FILTER (WHERE kind = 'RESELLER' AND status = 'ACTIVE') AS active,
                           count(*) FILTER (WHERE kind = 'RESELLER' AND status = 'SUSPENDED')
                             AS suspended,
                           count(*) FILTER (WHERE kind = 'SUB_RESELLER') AS subs,
                           count(*) FILTER (WHERE kind = 'CUSTOMER') AS customers
                    FROM account WHERE status <> 'DELETED'
                    """)
                .map(
                    (row, context) ->
                        new Overview(
                            row.getLong("active"),
                            row.getLong("suspended"),
                            row.getLong("subs"),
                            row.getLong("customers"),
                            balances(handle)))
                .one());
  }

  @Override
  public boolean anyWithPackage(String packageName) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT 1 FROM reseller
                      JOIN account a USING (root_account_id, account_id)
                      WHERE package_name = :name AND a.status <> 'DELETED')
                    """)
                .bind("name", packageName)
                .mapTo(Boolean.class)
                .one());
  }

  private static List<Money> balances(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT w.currency, CAST(sum(w.balance) AS bigint) AS balance FROM wallet w
            JOIN account a USING (root_account_id, account_id)
            WHERE a.kind IN ('RESELLER', 'SUB_RESELLER') AND a.status <> 'DELETED'
            GROUP BY w.currency ORDER BY w.currency
            """)
        .map((row, context) -> Columns.money(row, "balance"))
        .list();
  }

  private Optional<Reseller> one(String sql, AccountId id) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(sql).bind("id", id.value()).map(ResellerRows::reseller).findOne());
  }

  private void write(String sql, Reseller reseller) {
    Rows.requireOne(
        jdbi.withHandle(handle -> ResellerRows.bind(handle.createUpdate(sql), reseller).execute()));
  }
}
