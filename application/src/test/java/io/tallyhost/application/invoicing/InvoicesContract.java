package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatRuntimeException;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.invoicing.CreditNote;
import io.tallyhost.domain.invoicing.CreditOutcome;
import io.tallyhost.domain.invoicing.Invoice;
import io.tallyhost.domain.invoicing.InvoiceDraft;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceNumber;
import io.tallyhost.domain.invoicing.InvoiceSource;
import io.tallyhost.domain.invoicing.InvoiceSummary;
import io.tallyhost.domain.invoicing.Invoices;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.tax.TaxProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Invoices} promises. Each adapter has one test class that extends this. */
public abstract class InvoicesContract {

  private static final Instant ISSUED = Instant.parse("2026-12-01T00:03:00.123456Z");

  private final RandomIds ids = new RandomIds();
  private final SampleInvoices samples = new SampleInvoices();
  private final Owner owner = samples.somebody();

  protected abstract Invoices invoices();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void an_unknown_document_is_absent() {
    assertThat(invoices().find(new InvoiceId(ids.next()))).isEmpty();
  }

  @Test
  void a_document_comes_back_equal() {
    var invoice = added(samples.month(owner, 3), 1, ISSUED);
    assertThat(invoices().find(invoice.id())).contains(invoice);
  }

  @Test
  void a_document_of_little_content_comes_back_equal() {
    var bare = samples.month(owner, 1, TaxProfile.UNKNOWN);
    var invoice =
        added(new InvoiceDraft(owner, bare.source(), Optional.empty(), bare.snapshot()), 1, ISSUED);
    assertThat(invoices().find(invoice.id())).contains(invoice);
  }

  @Test
  void a_document_of_a_months_paid_hours_is_found_by_whose_and_when() {
    var below = new Owner(owner.root(), new AccountId(ids.next()));
    var month = samples.month(below, 1);
    var april = LocalDate.of(2026, 4, 1);
    var source = InvoiceSource.ofUsage(below.account(), april);
    var owners = List.of(below, owner, samples.somebody());
    assertThat(invoices().usageInvoiced(owners, april)).isEmpty();
    var draft = new InvoiceDraft(below, source, Optional.empty(), month.snapshot());
    var unused = added(draft, 1, ISSUED);
    assertThat(invoices().usageInvoiced(owners, april)).containsExactly(below.account());
    assertThat(invoices().sourcesOf(List.of(draft, samples.month(owner, 2))))
        .containsExactly(source);
    assertThat(invoices().usageInvoiced(owners, april.plusMonths(1))).isEmpty();
  }

  @Test
  void several_are_added_together_and_found_by_their_drafts() {
    var one = samples.month(owner, 1);
    var other = samples.month(samples.somebody(), 2, SampleInvoices.FINNISH);
    var missing = samples.month(samples.somebody(), 1);
    var both = List.of(issued(one, 1, ISSUED), issued(other, 2, ISSUED));
    invoices().add(both);
    assertThat(invoices().issuedFor(List.of(one, missing, other)))
        .containsExactlyInAnyOrderElementsOf(both);
  }

  @Test
  void lines_may_come_before_the_rest_of_their_documents() {
    var one = issued(samples.month(owner, 2), 1, ISSUED);
    var draft = samples.month(samples.somebody(), 1, SampleInvoices.FINNISH);
    var other = issued(draft, 2, ISSUED);
    unitOfWork()
        .run(
            () -> {
              invoices().addLines(Map.of(one.id(), samples.month(owner, 2), other.id(), draft));
              invoices().addRest(List.of(one, other));
            });
    assertThat(invoices().find(one.id())).contains(one);
    assertThat(invoices().find(other.id())).contains(other);
  }

  @Test
  void a_source_has_one_document() {
    var draft = samples.month(owner, 1);
    var unused = added(draft, 1, ISSUED);
    assertThatRuntimeException().isThrownBy(() -> added(draft, 2, ISSUED));
  }

  @Test
  void a_failed_unit_of_work_leaves_no_document() {
    var invoice = issued(samples.month(owner, 1), 1, ISSUED);
    assertThatRuntimeException()
        .isThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          invoices().add(List.of(invoice));
                          throw new IllegalStateException("too late");
                        }));
    assertThat(invoices().find(invoice.id())).isEmpty();
  }

  @Test
  void lists_are_newest_first_and_only_ones_own() {
    var first = added(samples.month(owner, 1), 1, ISSUED);
    var second = added(sourced("later"), 2, ISSUED.plusSeconds(60));
    var unused = added(samples.month(samples.somebody(), 1), 3, ISSUED);
    var page = invoices().list(Optional.of(owner.account()), new PageRequest(1, 0));
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.items()).containsExactly(InvoiceSummary.of(second));
    assertThat(invoices().list(Optional.of(owner.account()), new PageRequest(10, 1)).items())
        .containsExactly(InvoiceSummary.of(first));
    assertThat(invoices().list(Optional.empty(), new PageRequest(1, 0)).total())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_credit_note_is_found_by_its_invoice_and_listed_below_zero() {
    var invoice = added(samples.month(owner, 2), 1, ISSUED);
    var note = added(credit(invoice), 1, ISSUED.plusSeconds(1));
    assertThat(invoices().correctionsOf(invoice.id())).containsExactly(note);
    assertThat(invoices().correctionsOf(note.id())).isEmpty();
    var listed = invoices().list(Optional.of(owner.account()), PageRequest.first()).items();
    assertThat(listed.get(0)).isEqualTo(InvoiceSummary.of(note));
    assertThat(listed.get(0).gross()).isEqualTo(invoice.totals().gross().negated());
  }

  @Test
  void a_line_is_credited_once() {
    var invoice = added(samples.month(owner, 2), 1, ISSUED);
    var unused = added(credit(invoice), 1, ISSUED);
    var again = credit(invoice);
    var other = new InvoiceSource("credit-again:" + ids.next());
    assertThatRuntimeException()
        .isThrownBy(
            () ->
                added(
                    new InvoiceDraft(owner, other, again.orderId(), again.snapshot()), 2, ISSUED));
  }

  @Test
  void an_old_document_keeps_its_figures() {
    var draft = samples.month(owner, 2);
    var legacy =
        new Invoice(
            new InvoiceId(ids.next()),
            owner,
            new InvoiceNumber("OLD/17"),
            ISSUED,
            draft.source(),
            Optional.empty(),
            new Snapshot.Legacy(
                draft.snapshot().totals(), "Acme Ltd", List.of("VPS Starter", "A, \"b\"")));
    invoices().add(List.of(legacy));
    assertThat(invoices().find(legacy.id())).contains(legacy);
  }

  private InvoiceDraft sourced(String source) {
    var draft = samples.month(owner, 1);
    return new InvoiceDraft(owner, new InvoiceSource(source), draft.orderId(), draft.snapshot());
  }

  private Invoice added(InvoiceDraft draft, long sequence, Instant at) {
    var invoice = issued(draft, sequence, at);
    invoices().add(List.of(invoice));
    return invoice;
  }

  private Invoice issued(InvoiceDraft draft, long sequence, Instant at) {
    return draft.issued(new InvoiceId(ids.next()), sequence, at);
  }

  private static InvoiceDraft credit(Invoice invoice) {
    return CreditNote.ofTheRest(invoice, List.of(), "By mistake", SampleInvoices.DUE)
        .fold(
            CreditOutcome.Drafted::draft,
            refused -> {
              throw new AssertionError(refused);
            });
  }
}
