package io.tallyhost.http.panel.pages;

import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.function.Function;

/** /: what matters today, to whoever looks. */
public final class DashboardPage implements PanelRoutes {

  private final Desk desk;
  private final Function<Visit, Page> operators;
  private final Function<Visit, Page> resellers;

  public DashboardPage(
      Desk desk, Function<Visit, Page> operators, Function<Visit, Page> resellers) {
    this.desk = desk;
    this.operators = operators;
    this.resellers = resellers;
  }

  @Override
  public void addTo(Router router) {
    router.get("/", desk.page(this::show));
  }

  private Reply show(Visit visit) {
    var dashboard = visit.principal().isOperator() ? operators : resellers;
    return visit.show(dashboard.apply(visit));
  }
}
