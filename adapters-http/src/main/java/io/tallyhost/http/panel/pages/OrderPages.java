package io.tallyhost.http.panel.pages;

import io.tallyhost.application.ordering.ListOrders;
import io.tallyhost.application.ordering.RefundOrder;
import io.tallyhost.application.ordering.ShowOrder;
import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Column;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Row;
import io.tallyhost.http.panel.view.Table;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /orders: what was bought, and giving the money back. */
public final class OrderPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(ListOrders list, ShowOrder show, RefundOrder refund, NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;

  public OrderPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/orders", desk.page(this::list))
        .get("/orders/{id}", desk.page(visit -> visit.show(page(visit, Optional.empty()))))
        .post("/orders/{id}/refund", desk.page(this::refund));
  }

  private Reply list(Visit visit) {
    var words = visit.words();
    var status = Choices.chosen(visit, "status", OrderStatus.values());
    var names = new Names(visit, useCases.names());
    var list =
        new Listing<Order>(
            visit,
            visit.say("nav.orders"),
            names.of(part -> page(visit, status, part), it -> it.owner().account()));
    return names
        .column(list, it -> it.owner().account())
        .column(
            "order", it -> Cell.of(it.lines().get(0).label()).linked("/orders/" + it.id().value()))
        .column("kind", it -> Cell.of(words.word(it.kind())))
        .column("billing", it -> Cell.of(words.word(it.terms().period())))
        .figures("gross", it -> words.cell(it.amounts().gross()))
        .column("at", it -> words.cell(it.createdAt()))
        .column("status", it -> States.of(it.status(), words))
        .filter(Choices.filter(visit, "status", OrderStatus.values()))
        .reply("orders", page -> page);
  }

  private io.tallyhost.domain.shared.Page<Order> page(
      Visit visit, Optional<OrderStatus> status, PageRequest part) {
    return useCases.list().handle(visit.principal(), new ListOrders.Command(status, part));
  }

  private Page page(Visit visit, Optional<Refusal> refusal) {
    var words = visit.words();
    var order = useCases.show().handle(visit.principal(), id(visit));
    var page =
        Page.titled(order.lines().get(0).label())
            .badge(States.of(order.status(), words))
            .below(Link.to(visit.say("nav.orders"), "/orders"))
            .with(
                refusal
                    .map(it -> Notice.of(Tone.BAD, it.text(words)))
                    .map(List::of)
                    .orElse(List.of()))
            .with(facts(visit, order), lines(visit, order), amounts(visit, order));
    return visit.principal().isOperator()
            && visit.may(Permission.ORDERS_REFUND)
            && order.status().isPaid()
        ? page.buttons(
            List.of(
                Form.button(
                    "/orders/" + order.id().value() + "/refund",
                    visit.say("order.refund"),
                    Tone.BAD)))
        : page;
  }

  private Facts facts(Visit visit, Order order) {
    var words = visit.words();
    return new Facts(
        visit.say("section.order"),
        List.of(
            Fact.of(visit.say("field.kind"), words.word(order.kind())),
            Fact.of(visit.say("field.billing"), words.word(order.terms().period())),
            Fact.of(visit.say("field.billing_mode"), words.word(order.terms().mode())),
            new Fact(visit.say("field.at"), words.cell(order.createdAt())),
            new Fact(
                visit.say("field.reseller"),
                new Names(visit, useCases.names()).one(order.owner().account())),
            Fact.of(visit.say("field.promo_code"), ResellerFrame.orDash(order.terms().promoCode())),
            new Fact(visit.say("field.id"), Cell.of(order.id().value()).as(Tone.CODE))));
  }

  private static Table lines(Visit visit, Order order) {
    var words = visit.words();
    return Table.small(
        visit.say("section.lines"),
        List.of(
            new Column(visit.say("field.label"), false),
            new Column(visit.say("field.quantity"), true),
            new Column(visit.say("field.unit"), true),
            new Column(visit.say("field.total"), true)),
        order.lines().stream()
            .map(
                it ->
                    new Row(
                        List.of(
                            Cell.of(it.label()),
                            Cell.number(it.quantity()),
                            words.cell(it.unit()),
                            words.cell(it.total()))))
            .toList(),
        "");
  }

  private static Facts amounts(Visit visit, Order order) {
    var words = visit.words();
    var amounts = order.amounts();
    return new Facts(
        visit.say("field.total"),
        List.of(
            new Fact(visit.say("field.subtotal"), words.cell(amounts.subtotal())),
            new Fact(visit.say("field.discount"), words.cell(amounts.discount())),
            new Fact(visit.say("field.net"), words.cell(amounts.totals().net())),
            new Fact(visit.say("field.vat"), words.cell(amounts.totals().vat())),
            new Fact(visit.say("field.gross"), words.cell(amounts.gross()))));
  }

  private Reply refund(Visit visit) {
    return visit.send(
        () -> {
          var unused = useCases.refund().handle(visit.principal(), id(visit));
          return visit.on("/orders/" + id(visit).value(), "refunded");
        },
        refusal -> page(visit, Optional.of(refusal)));
  }

  private static OrderId id(Visit visit) {
    return visit.id("Order", OrderId::new);
  }
}
