package io.tallyhost.http.panel.pages;

import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.invoicing.InvoiceId;
import io.tallyhost.domain.invoicing.InvoiceLine;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.invoicing.Snapshot;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Column;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Row;
import io.tallyhost.http.panel.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on an invoice. */
public final class InvoiceBlocks {

  private InvoiceBlocks() {}

  public static List<Block> of(Visit visit, ShowInvoice.Shown shown) {
    return shown
        .invoice()
        .snapshot()
        .fold(current -> current(visit, shown, current), legacy -> List.of(amounts(visit, shown)));
  }

  private static List<Block> current(Visit visit, ShowInvoice.Shown shown, Snapshot.Current said) {
    var words = visit.words();
    var head =
        new Facts(
            visit.say("section.document"),
            List.of(
                Fact.of(visit.say("field.issuer"), said.issuer().party().name()),
                Fact.of(visit.say("field.bill_to"), said.billTo().name()),
                Fact.of(visit.say("field.issued"), words.day(shown.invoice().issuedAt())),
                Fact.of(visit.say("field.due"), words.day(said.due()))));
    return List.of(
        head,
        lines(visit, shown.invoice().id(), said.lines()),
        amounts(visit, shown),
        settled(visit, shown));
  }

  private static Table lines(Visit visit, InvoiceId invoice, List<InvoiceLine> lines) {
    var rows = new ArrayList<Row>();
    lines.forEach(it -> rows.add(row(visit, invoice.value() + "-" + (rows.size() + 1), it)));
    return Table.small(
        visit.say("section.lines"),
        List.of(
            new Column(visit.say("field.label"), false),
            new Column(visit.say("field.quantity"), true),
            new Column(visit.say("field.unit"), true),
            new Column(visit.say("field.net"), true)),
        rows,
        "");
  }

  private static Row row(Visit visit, String subject, InvoiceLine line) {
    var words = visit.words();
    return new Row(
        List.of(
            Cell.of(line.label()).linked("/why/" + subject).over(line.detail().orElse("")),
            Cell.number(line.quantity()),
            words.cell(line.unitPrice()),
            words.cell(line.net())));
  }

  private static Facts amounts(Visit visit, ShowInvoice.Shown shown) {
    var words = visit.words();
    var totals = shown.invoice().totals();
    return new Facts(
        visit.say("field.total"),
        List.of(
            new Fact(visit.say("field.net"), words.cell(totals.net())),
            new Fact(visit.say("field.vat"), words.cell(totals.vat())),
            new Fact(visit.say("field.gross"), words.cell(totals.gross()))));
  }

  private static Facts settled(Visit visit, ShowInvoice.Shown shown) {
    var words = visit.words();
    Optional<Settlement> settlement = shown.settlement();
    return new Facts(
        visit.say("section.settlement"),
        List.of(
            new Fact(
                visit.say("field.paid"),
                settlement.map(it -> words.cell(it.paid())).orElse(Cell.of("–"))),
            new Fact(
                visit.say("field.credited"),
                settlement.map(it -> words.cell(it.credited())).orElse(Cell.of("–"))),
            new Fact(
                visit.say("field.outstanding"),
                settlement.map(it -> words.cell(it.outstanding())).orElse(Cell.of("–")))));
  }
}
