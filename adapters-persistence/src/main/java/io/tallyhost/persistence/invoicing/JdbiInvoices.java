package io.tallyhost.persistence.invoicing;

import static java.util.stream.Collectors.toSet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.DocumentKind;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceNumber;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Invoices} in the table {@code invoice} and its parts, all of which only grow. */
public final class JdbiInvoices implements Invoices {

  private static final Pages<InvoiceSummary> SUMMARIES =
      new Pages<>(
          "root_account_id, account_id, id, number, kind, issued_at, currency, net, vat, gross",
          "invoice",
          "issued_at DESC, id DESC",
          JdbiInvoices::toSummary);

  private static final String ABOUT =
      "(root_account_id, source) IN (SELECT * FROM unnest(:roots, :sources))";

  /** What there is at most one document about. */
  private record Subject(AccountId root, InvoiceSource source) {

    static List<Subject> of(Collection<InvoiceDraft> drafts) {
      return drafts.stream()
          .map(draft -> new Subject(draft.owner().root(), draft.source()))
          .toList();
    }

    static Subject ofUsage(Owner owner, LocalDate month) {
      return new Subject(owner.root(), InvoiceSource.ofUsage(owner.account(), month));
    }
  }

  private final Jdbi jdbi;

  public JdbiInvoices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(List<Invoice> invoices) {
    jdbi.useTransaction(
        handle -> {
          var writes = new InvoiceWrites(handle);
          writes.insertLines(invoices.stream().flatMap(LineRow::of));
          writes.insertRest(invoices);
        });
  }

  @Override
  public void addLines(Map<InvoiceId, InvoiceDraft> coming) {
    var rows = coming.entrySet().stream().flatMap(it -> LineRow.of(it.getKey(), it.getValue()));
    jdbi.useTransaction(handle -> new InvoiceWrites(handle).insertLines(rows));
  }

  @Override
  public void addRest(List<Invoice> invoices) {
    jdbi.useTransaction(handle -> new InvoiceWrites(handle).insertRest(invoices));
  }

  @Override
  public Optional<Invoice> find(InvoiceId id) {
    return jdbi.withHandle(
        handle ->
            new InvoiceReads(handle)
                .where("id = :id", query -> query.bind("id", id.value())).stream().findFirst());
  }

  @Override
  public List<Invoice> issuedFor(Collection<InvoiceDraft> drafts) {
    return jdbi.withHandle(
        handle -> new InvoiceReads(handle).where(ABOUT, query -> bind(query, Subject.of(drafts))));
  }

  @Override
  public Set<InvoiceSource> sourcesOf(Collection<InvoiceDraft> drafts) {
    return texts("source", Subject.of(drafts)).map(InvoiceSource::new).collect(toSet());
  }

  @Override
  public Set<AccountId> usageInvoiced(Collection<Owner> owners, LocalDate month) {
    var usage = owners.stream().map(owner -> Subject.ofUsage(owner, month)).toList();
    return texts("account_id", usage).map(AccountId::new).collect(toSet());
  }

  private Stream<String> texts(String column, List<Subject> subjects) {
    return jdbi
        .withHandle(
            handle ->
                bind(
                        handle.createQuery("SELECT " + column + " FROM invoice WHERE " + ABOUT),
                        subjects)
                    .mapTo(String.class)
                    .list())
        .stream();
  }

  private static Query bind(Query query, List<Subject> subjects) {
    return query
        .bindArray("roots", String.class, subjects.stream().map(it -> it.root().value()).toList())
        .bindArray(
            "sources", String.class, subjects.stream().map(it -> it.source().value()).toList());
  }

  @Override
  public List<Invoice> correctionsOf(InvoiceId invoice) {
    return jdbi.withHandle(
        handle ->
            new InvoiceReads(handle)
                .where("corrects_id = :id", query -> query.bind("id", invoice.value())));
  }

  @Override
  public Optional<LocalDate> lastMonthBefore(Owner owner, LocalDate first) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT max(period_last) AS last FROM invoice
                    WHERE root_account_id = :root AND account_id = :account
                      AND source LIKE :period || '%' AND period_last < :first
                    """)
                .bind("root", owner.root().value())
                .bind("account", owner.account().value())
                .bind("period", InvoiceSource.PERIOD)
                .bind("first", first)
                .mapTo(LocalDate.class)
                .findFirst());
  }

  @Override
  public Page<InvoiceSummary> list(Optional<AccountId> account, PageRequest page) {
    var wanted = Wanted.where("true").ownedBy("account_id", account.map(AccountId::value));
    return SUMMARIES.of(jdbi, wanted, page);
  }

  private static InvoiceSummary toSummary(ResultSet row, StatementContext context)
      throws SQLException {
    var kind = DocumentKind.valueOf(row.getString("kind"));
    return new InvoiceSummary(
        new InvoiceId(row.getString("id")),
        Columns.owner(row),
        new InvoiceNumber(row.getString("number")),
        kind,
        Columns.instant(row, "issued_at"),
        signed(kind, Columns.money(row, "net")),
        signed(kind, Columns.money(row, "vat")),
        signed(kind, Columns.money(row, "gross")));
  }

  private static Money signed(DocumentKind kind, Money amount) {
    return kind == DocumentKind.CREDIT_NOTE ? amount.negated() : amount;
  }
}
