package io.tallyhost.persistence.partner;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCase.Settlement;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.partner.Reconciliation.Case;
import io.tallyhost.domain.partner.Reconciliation.Finding;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link MismatchCases} in a table that lets a case be settled, and nothing else. */
public final class JdbiMismatchCases implements MismatchCases {

  private static final Pages<MismatchCase> PAGES =
      new Pages<>("*", "mismatch_case", "found_at DESC, id DESC", JdbiMismatchCases::read);

  private final Jdbi jdbi;

  public JdbiMismatchCases(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Owner> reporters() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT root_account_id, account_id FROM api_key WHERE kind = 'PARTNER'
                    UNION
                    SELECT root_account_id, account_id FROM credit_event
                    ORDER BY 1, 2
                    """)
                .map((row, context) -> Columns.owner(row))
                .list());
  }

  @Override
  public Optional<LocalDate> lookedUntil(AccountId reseller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT looked_until FROM mismatch_progress WHERE account_id = :id")
                .bind("id", reseller.value())
                .mapTo(LocalDate.class)
                .findOne());
  }

  @Override
  public boolean take(Owner reseller, LocalDate day) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO mismatch_progress AS p
                          (root_account_id, account_id, looked_until)
                        VALUES (:root, :account, :next)
                        ON CONFLICT (root_account_id, account_id)
                        DO UPDATE SET looked_until = excluded.looked_until
                        WHERE p.looked_until < excluded.looked_until
                        """)
                    .bind("root", reseller.root().value())
                    .bind("account", reseller.account().value())
                    .bind("next", day.plusDays(1))
                    .execute())
        == 1;
  }

  @Override
  public void add(MismatchCase one) {
    var mismatch = one.mismatch();
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO mismatch_case (root_account_id, account_id, id, day, finding,
                          reference, reported, reported_currency, booked, booked_currency,
                          happened_at, found_at)
                        VALUES (:root, :account, :id, :day, :finding, :reference, :reported,
                          :reportedCurrency, :booked, :bookedCurrency, :at, :foundAt)
                        """)
                    .bind("root", one.owner().root().value())
                    .bind("account", one.owner().account().value())
                    .bind("id", one.id())
                    .bind("day", one.day())
                    .bind("finding", mismatch.finding().name())
                    .bind("reference", mismatch.reference())
                    .bind("reported", mismatch.reported().map(Money::minor))
                    .bind("reportedCurrency", currency(mismatch.reported()))
                    .bind("booked", mismatch.booked().map(Money::minor))
                    .bind("bookedCurrency", currency(mismatch.booked()))
                    .bind("at", Columns.utc(mismatch.at()))
                    .bind("foundAt", Columns.utc(one.foundAt()))
                    .execute()));
  }

  @Override
  public Optional<MismatchCase> find(String id) {
    return one("SELECT * FROM mismatch_case WHERE id = :id", id);
  }

  @Override
  public Optional<MismatchCase> lock(String id) {
    return one("SELECT * FROM mismatch_case WHERE id = :id FOR UPDATE", id);
  }

  private Optional<MismatchCase> one(String sql, String id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("id", id).map(JdbiMismatchCases::read).findOne());
  }

  @Override
  public void settle(MismatchCase one) {
    var how = one.settled().orElseThrow();
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE mismatch_case
                        SET settled_by = :by, settled_at = :at, note = :note
                        WHERE root_account_id = :root AND id = :id
                        """)
                    .bind("root", one.owner().root().value())
                    .bind("id", one.id())
                    .bind("by", how.by().value())
                    .bind("at", Columns.utc(how.at()))
                    .bind("note", how.note())
                    .execute()));
  }

  @Override
  public Page<MismatchCase> list(MismatchCases.Query query, PageRequest page) {
    return PAGES.of(jdbi, wanted(query), page);
  }

  private static Wanted wanted(MismatchCases.Query query) {
    var wanted =
        Wanted.where("true").ownedByBackwards("account_id", query.reseller().map(AccountId::value));
    query.isOpen().ifPresent(it -> wanted.and("(settled_at IS NULL) = :open", "open", it));
    return wanted;
  }

  private static Optional<String> currency(Optional<Money> amount) {
    return amount.map(it -> it.currency().getCurrencyCode());
  }

  private static MismatchCase read(ResultSet row, StatementContext context) throws SQLException {
    return new MismatchCase(
        row.getString("id"),
        Columns.owner(row),
        row.getObject("day", LocalDate.class),
        new Case(
            Finding.valueOf(row.getString("finding")),
            row.getString("reference"),
            amount(row, "reported"),
            amount(row, "booked"),
            Columns.instant(row, "happened_at")),
        Columns.instant(row, "found_at"),
        settlement(row));
  }

  private static Optional<Money> amount(ResultSet row, String column) throws SQLException {
    var currency = Columns.optionalText(row, column + "_currency");
    var minor = row.getLong(column);
    return currency.map(it -> Money.of(it, minor));
  }

  private static Optional<Settlement> settlement(ResultSet row) throws SQLException {
    var by = Columns.optionalText(row, "settled_by");
    var at = Columns.optionalInstant(row, "settled_at");
    var note = Columns.optionalText(row, "note");
    return by.map(it -> new Settlement(new AccountId(it), at.orElseThrow(), note.orElseThrow()));
  }
}
