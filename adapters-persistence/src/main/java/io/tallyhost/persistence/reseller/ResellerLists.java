package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads resellers together with their accounts and wallets. */
final class ResellerLists {

  private static final String BILLED =
      "SELECT a.*, r.*, w.currency, w.balance, w.credit_limit, w.arrears, w.entries ";
  private static final String LISTED =
      BILLED
          + """
               , (SELECT count(*) FROM account s
                  WHERE s.parent_account_id = a.account_id AND s.kind = 'SUB_RESELLER'
                    AND s.status <> 'DELETED') AS sub_resellers,
                 (SELECT count(*) FROM account c
                  WHERE c.parent_account_id = a.account_id AND c.kind = 'CUSTOMER'
                    AND c.status <> 'DELETED') AS customers,
                 (SELECT count(*) FROM mismatch_case m
                  WHERE m.account_id = a.account_id AND m.settled_at IS NULL) AS open_cases
          """;
  private static final String FROM =
      """
      FROM reseller r
      JOIN account a USING (root_account_id, account_id)
      JOIN wallet w USING (root_account_id, account_id)
      """;
  private static final String WANTED =
      """
      WHERE (CAST(:parent AS text) IS NULL OR a.parent_account_id = :parent)
        AND (a.status = :status OR (CAST(:status AS text) IS NULL AND a.status <> 'DELETED'))
        AND (CAST(:text AS text) IS NULL OR a.username LIKE :text OR a.email_key LIKE :text
             OR lower(a.full_name) LIKE :text OR lower(r.display_name) LIKE :text
             OR lower(r.company_name) LIKE :text)
      """;

  private final Jdbi jdbi;

  ResellerLists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<ResellerListing> show(AccountId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LISTED + FROM + "WHERE account_id = :id")
                .bind("id", id.value())
                .map(ResellerRows::listing)
                .findOne());
  }

  Page<ResellerListing> list(ResellerQuery query, PageRequest page) {
    return jdbi.withHandle(
        handle -> {
          var total =
              wanted(handle, "SELECT count(*) " + FROM + WANTED, query).mapTo(Long.class).one();
          var items =
              wanted(
                      handle,
                      LISTED + FROM + WANTED + "ORDER BY a.serial DESC LIMIT :limit OFFSET :offset",
                      query)
                  .bind("limit", page.limit())
                  .bind("offset", page.offset())
                  .map(ResellerRows::listing)
                  .list();
          return new Page<>(items, total, page.limit(), page.offset());
        });
  }

  List<Buyer> buyersAfter(Optional<AccountId> last, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    BILLED
                        + FROM
                        + """
                        WHERE a.status <> 'DELETED' AND r.account_id > :last
                        ORDER BY r.account_id LIMIT :limit
                        """)
                .bind("last", last.map(AccountId::value).orElse(""))
                .bind("limit", atMost)
                .map(ResellerRows::buyer)
                .list());
  }

  private static Query wanted(Handle handle, String sql, ResellerQuery query) {
    return handle
        .createQuery(sql)
        .bind("parent", query.parent().map(AccountId::value))
        .bind("status", query.status().map(Enum::name))
        .bind("text", query.text().map(ResellerLists::pattern));
  }

  static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
