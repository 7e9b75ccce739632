package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.reseller.Buyer;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.ResellerQuery;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Wanted;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads resellers together with their accounts and wallets. */
final class ResellerLists {

  private static final String BILLED =
      "a.*, r.*, w.currency, w.balance, w.credit_limit, w.arrears, w.entries ";
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
  private static final String TABLES =
      """
      reseller r
      JOIN account a USING (root_account_id, account_id)
      JOIN wallet w USING (root_account_id, account_id)
      """;
  private static final Pages<ResellerListing> PAGES =
      new Pages<>(LISTED, TABLES, "a.serial DESC", ResellerRows::listing);

  private final Jdbi jdbi;

  ResellerLists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<ResellerListing> show(AccountId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + LISTED + "FROM " + TABLES + "WHERE account_id = :id")
                .bind("id", id.value())
                .map(ResellerRows::listing)
                .findOne());
  }

  Page<ResellerListing> list(ResellerQuery query, PageRequest page) {
    return PAGES.of(jdbi, wanted(query), page);
  }

  List<Buyer> buyersAfter(Optional<AccountId> last, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + BILLED
                        + "FROM "
                        + TABLES
                        + """
                        WHERE a.status <> 'DELETED' AND r.account_id > :last
                        ORDER BY r.account_id LIMIT :limit
                        """)
                .bind("last", last.map(AccountId::value).orElse(""))
                .bind("limit", atMost)
                .map(ResellerRows::buyer)
                .list());
  }

  private static Wanted wanted(ResellerQuery query) {
    return Wanted.where(query.status().isPresent() ? "true" : "a.status <> 'DELETED'")
        .equal("parent_account_id", query.parent().map(AccountId::value))
        .equal("status", query.status().map(Enum::name))
        .containing(
            query.text(),
            "a.username",
            "a.email_key",
            "lower(a.full_name)",
            "lower(r.display_name)",
            "lower(r.company_name)");
  }
}
