package io.tallyhost.http.admin;

import io.tallyhost.application.invoicing.CreditInvoice;
import io.tallyhost.application.invoicing.ListInvoices;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** /api/admin/invoices: everybody's for the operator, one's own for a reseller. */
public final class InvoiceRoutes implements AdminRoutes {

  /** What can be done with them. */
  public record UseCases(ListInvoices list, ShowInvoice show, CreditInvoice credit) {}

  private final UseCases use;
  private final InvoiceDownloads downloads;
  private final Clock clock;

  public InvoiceRoutes(UseCases use, InvoiceDownloads downloads, Clock clock) {
    this.use = use;
    this.downloads = downloads;
    this.clock = clock;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/invoices", this::list)
        .get("/invoices/{id}", this::show)
        .get("/invoices/{id}/pdf", downloads::pdf)
        .get("/invoices/{id}/xrechnung", downloads::xml)
        .post("/invoices/{id}/credit-note", this::credit);
  }

  private Reply list(Request request) {
    var principal = request.principal();
    var account = request.query().text("account_id").map(AccountId::new);
    var page =
        principal.isOperator()
            ? use.list().ofAnybody(principal, account, request.page())
            : use.list().handle(principal, request.page());
    return AdminSurface.list(page, InvoiceJson::listed);
  }

  private Reply show(Request request) {
    var shown = use.show().handle(request.principal(), InvoiceDownloads.id(request));
    return AdminSurface.one(
        "invoice", InvoiceJson.whole(shown, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  private Reply credit(Request request) {
    var body = request.body();
    var note =
        use.credit()
            .handle(
                request.principal(),
                new CreditInvoice.Command(
                    InvoiceDownloads.id(request), lines(body), body.text("reason")));
    return Reply.created(InvoiceJson.created(note));
  }

  private static Optional<Set<Integer>> lines(JsonBody body) {
    return body.optionalWholes("lines").map(InvoiceRoutes::lineNumbers);
  }

  private static Set<Integer> lineNumbers(List<Long> lines) {
    InvalidValue.unless(!lines.isEmpty(), "lines", lines, "at least one line number");
    var numbers = new TreeSet<Integer>();
    for (var line : lines) {
      InvalidValue.unless(
          line >= 1 && line <= Integer.MAX_VALUE, "lines", line, "line numbers from 1");
      numbers.add(line.intValue());
    }
    return numbers;
  }
}
