package io.tallyhost.application.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.People;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IssueInvoicesTest {

  private final BillingWorld world = new BillingWorld();

  @Test
  void documents_are_numbered_in_the_order_of_their_drafts() {
    var drafts =
        List.of(
            world.samples.month(world.samples.somebody(), 1),
            world.samples.month(world.samples.somebody(), 2));
    assertThat(world.issueInvoices.issueAll(drafts))
        .extracting(invoice -> invoice.number().value())
        .containsExactly("INV-2026-001", "INV-2026-002");
  }

  @Test
  void the_same_source_gives_the_same_document_and_uses_up_no_number() {
    var draft = world.samples.month(world.samples.somebody(), 1);
    var first = world.issueInvoices.issue(draft);
    var other = world.samples.month(world.samples.somebody(), 1);
    assertThat(world.issueInvoices.issueAll(List.of(draft, other, draft, other)))
        .extracting(invoice -> invoice.number().value())
        .containsExactly("INV-2026-001", "INV-2026-002", "INV-2026-001", "INV-2026-002");
    assertThat(world.issueInvoices.issue(draft)).isEqualTo(first);
    assertThat(world.outbox.events()).hasSize(2);
  }

  @Test
  void a_new_year_counts_from_one() {
    var unused = world.issueInvoices.issue(world.samples.month(world.samples.somebody(), 1));
    world.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(world.issueInvoices.issue(world.samples.month(world.samples.somebody(), 1)).number())
        .hasToString("INV-2027-001");
  }

  @Test
  void a_document_is_shown_to_whom_it_is_billed_and_to_those_above() {
    var owner = world.samples.somebody();
    var invoice = world.issueInvoices.issue(world.samples.month(owner, 1));
    var show = new ShowInvoice(world.books);
    var shown = show.handle(People.reseller(owner.account()), invoice.id());
    assertThat(shown.invoice()).isEqualTo(invoice);
    assertThat(shown.settlement()).get().extracting("due").isEqualTo(SampleInvoices.DUE);
    var stranger = People.reseller(world.samples.somebody().account());
    assertThatThrownBy(() -> show.handle(stranger, invoice.id()))
        .isInstanceOf(NotFound.class)
        .hasMessage("Invoice not found");
    assertThatThrownBy(() -> show.handle(stranger, new InvoiceId(world.ids.next())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void lists_show_ones_own_and_the_operator_everybodys() {
    var owner = world.samples.somebody();
    var unused =
        world.issueInvoices.issueAll(
            List.of(
                world.samples.month(owner, 1), world.samples.month(world.samples.somebody(), 1)));
    var list = new ListInvoices(world.books.invoices());
    var first = PageRequest.first();
    assertThat(list.handle(People.reseller(owner.account()), first).total()).isEqualTo(1);
    var operator = People.operator(world.samples.somebody().account());
    assertThat(list.ofAnybody(operator, Optional.empty(), first).total()).isEqualTo(2);
    assertThat(list.ofAnybody(operator, Optional.of(owner.account()), first).total()).isEqualTo(1);
  }
}
