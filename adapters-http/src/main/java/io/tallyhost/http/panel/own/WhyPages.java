package io.tallyhost.http.panel.own;

import io.tallyhost.application.invoicing.explain.ExplainAmount;
import io.tallyhost.application.invoicing.explain.ExplainService;
import io.tallyhost.application.service.ShowService;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Tree;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;

/** /why: how an amount came about, down to the seconds that a server ran. */
public final class WhyPages implements PanelRoutes {

  private final Desk desk;
  private final ExplainAmount explainAmount;
  private final ExplainService explainService;
  private final ShowService showService;

  public WhyPages(
      Desk desk,
      ExplainAmount explainAmount,
      ExplainService explainService,
      ShowService showService) {
    this.desk = desk;
    this.explainAmount = explainAmount;
    this.explainService = explainService;
    this.showService = showService;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/why/{subject}", desk.page(this::amount))
        .get("/servers/{id}/why", desk.page(this::service));
  }

  private Reply amount(Visit visit) {
    var found = explainAmount.handle(visit.principal(), visit.request().path("subject"));
    return visit.show(
        Page.titled(visit.say("why.title"))
            .with(new Prose("", visit.say("why.text")), tree(visit, found)));
  }

  private Reply service(Visit visit) {
    var id = visit.id("Service", ServiceId::new);
    var service = showService.handle(visit.principal(), id);
    var found = explainService.handle(visit.principal(), id);
    return visit.show(
        Page.titled(visit.say("why.title"))
            .below(
                Link.to(visit.say("nav.servers"), "/servers"),
                Link.to(service.label(), "/servers/" + id.value()))
            .with(new Prose("", visit.say("why.text")))
            .with(
                found
                    .<Block>map(it -> tree(visit, List.of(it)))
                    .orElseGet(() -> Notice.of(Tone.INFO, visit.say("why.nothing")))));
  }

  private static Tree tree(Visit visit, List<Explanation> amounts) {
    var reasons = new Reasons(visit.words());
    return new Tree(visit.say("why.parts"), amounts.stream().map(reasons::branch).toList());
  }
}
