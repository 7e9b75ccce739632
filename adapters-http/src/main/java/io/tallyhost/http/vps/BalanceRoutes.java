package io.tallyhost.http.vps;

import io.tallyhost.application.metering.ListBalanceTransactions;
import io.tallyhost.application.reseller.ChangeAutoCharge;
import io.tallyhost.application.wallet.ShowBalance;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** The wallet. */
public final class BalanceRoutes implements VpsRoutes {

  private final ShowBalance showBalance;
  private final ListBalanceTransactions transactions;
  private final ChangeAutoCharge changeAutoCharge;

  public BalanceRoutes(
      ShowBalance showBalance,
      ListBalanceTransactions transactions,
      ChangeAutoCharge changeAutoCharge) {
    this.showBalance = showBalance;
    this.transactions = transactions;
    this.changeAutoCharge = changeAutoCharge;
  }

  @Override
  public void addTo(Router router) {
    router.get("/balance", this::show).patch("/balance", this::change);
  }

  private Reply show(Request request) {
    var wallet = showBalance.handle(request.principal());
    var terms = changeAutoCharge.show(request.principal());
    return Reply.ok(
        Json.object(
            "balanceCents", wallet.balance().minor(),
            "billingMode", terms.mode().name(),
            "invoiceAutoCharge", autoCharge(terms),
            "transactions",
                transactions.of(wallet.owner()).stream().map(BalanceRoutes::line).toList()));
  }

  private Reply change(Request request) {
    var flag =
        request
            .body()
            .optionalJson("invoiceAutoCharge")
            .filter(text -> text.equals("true") || text.equals("false"))
            .orElseThrow(
                () -> VpsSurface.refusal(400, "Field `invoiceAutoCharge` must be a boolean."));
    var terms = changeAutoCharge.handle(request.principal(), Boolean.parseBoolean(flag));
    return Reply.ok(Json.object("invoiceAutoCharge", autoCharge(terms)));
  }

  private static Object autoCharge(BillingTerms terms) {
    return Json.object("enabled", terms.autoCharge(), "locked", !terms.isPostpaid());
  }

  private static Object line(ListBalanceTransactions.Line line) {
    return Json.object(
        "id", line.id(),
        "amountCents", line.amount().minor(),
        "type", line.kind().name(),
        "description", line.description(),
        "createdAt", line.at());
  }
}
