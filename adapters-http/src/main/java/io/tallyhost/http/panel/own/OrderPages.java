package io.tallyhost.http.panel.own;

import io.tallyhost.application.catalog.ShowCatalogue;
import io.tallyhost.application.ordering.OrderOutcome;
import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.service.ListSshKeys;
import io.tallyhost.application.wallet.ShowBalance;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Preview;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /servers/new: choosing a server, seeing its price while choosing, and ordering it. */
public final class OrderPages implements PanelRoutes {

  /** The use cases behind these pages. */
  public record UseCases(
      ShowCatalogue catalogue, ShowBalance balance, ListSshKeys sshKeys, PlaceOrder placeOrder) {}

  private final Desk desk;
  private final UseCases use;
  private final OrderForm form;

  public OrderPages(Desk desk, UseCases use) {
    this.desk = desk;
    this.use = use;
    this.form = new OrderForm(use.catalogue(), use.sshKeys());
  }

  @Override
  public void addTo(Router router) {
    router
        .get(
            "/servers/new",
            desk.form(Permission.ORDERS_CREATE, visit -> form.page(visit, Optional.empty())))
        .post("/servers/new/quote", desk.page(this::quote))
        .post("/servers/new", desk.page(this::order));
  }

  // Nothing is ordered here: the same page, with what it would cost.
  private Reply quote(Visit visit) {
    return visit.show(
        form.page(visit, Optional.of(Refusal.NONE)).with(new Preview(List.of(quoted(visit)))));
  }

  private Block quoted(Visit visit) {
    try {
      var command = new OrderReading(new Blank(visit)).command(true);
      return words(visit).of(use.placeOrder().handle(visit.principal(), command));
    } catch (InvalidValue incomplete) {
      return new Prose("", visit.say("order.incomplete"));
    }
  }

  private Reply order(Visit visit) {
    return visit.send(() -> placed(visit), refusal -> form.page(visit, Optional.of(refusal)));
  }

  private Reply placed(Visit visit) {
    var command = new OrderReading(new Blank(visit)).command(false);
    var words = words(visit);
    return use.placeOrder()
        .handle(visit.principal(), command)
        .fold(
            placed -> toServer(visit, placed),
            no -> refused(visit, 402, words.whyNot(no)),
            no -> refused(visit, 429, words.whyNot(no)),
            no -> refused(visit, 400, no.sentence()));
  }

  private static Reply toServer(Visit visit, OrderOutcome.Placed placed) {
    var server = placed.order().service().map(ServiceId::value).map(id -> "/" + id).orElse("");
    return visit.on("/servers" + server, "ordered");
  }

  private Reply refused(Visit visit, int status, String text) {
    return visit.refused(
        Refusal.saying(status, text), refusal -> form.page(visit, Optional.of(refusal)));
  }

  private OrderQuote words(Visit visit) {
    return new OrderQuote(visit, use.balance().handle(visit.principal()));
  }
}
