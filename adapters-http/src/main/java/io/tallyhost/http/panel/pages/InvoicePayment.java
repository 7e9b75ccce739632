package io.tallyhost.http.panel.pages;

import io.tallyhost.application.invoicing.SettleInvoice;
import io.tallyhost.application.invoicing.ShowInvoice;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.invoicing.Settlement;
import io.tallyhost.domain.money.Money;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.pdf.InvoiceDownloads;
import io.tallyhost.http.shared.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Paying what is owed of an invoice from its owner's wallet, on the page that shows it. */
public final class InvoicePayment {

  private final SettleInvoice settle;

  public InvoicePayment(SettleInvoice settle) {
    this.settle = settle;
  }

  /** The button; none when nothing is owed. */
  public static List<Form> button(Visit visit, ShowInvoice.Shown shown, String address) {
    return shown
        .settlement()
        .map(Settlement::outstanding)
        .filter(owed -> owed.isPositive() && visit.may(Permission.ORDERS_PAY))
        .map(owed -> visit.say("invoice.pay", visit.words().money(owed)))
        .map(text -> Form.button(address + "/pay", text, Tone.STRONG))
        .stream()
        .toList();
  }

  /** What became of it is said on the page of that invoice. */
  public Reply pay(Visit visit, String invoices, Supplier<Page> page) {
    Function<Refusal, Page> again =
        refusal -> page.get().before(Notice.of(Tone.WARN, refusal.text(visit.words())));
    return visit.send(
        () -> {
          var id = InvoiceDownloads.id(visit.request());
          var left = settle.handle(visit.principal(), id).settlement().stream();
          return left.map(Settlement::outstanding)
              .filter(Money::isPositive)
              .findFirst()
              .map(owed -> visit.refused(notCovered(visit, owed), again))
              .orElseGet(() -> visit.on(invoices + "/" + id.value(), "paid"));
        },
        again);
  }

  private static Refusal notCovered(Visit visit, Money owed) {
    return Refusal.saying(402, visit.say("invoice.not_covered", visit.words().money(owed)));
  }
}
