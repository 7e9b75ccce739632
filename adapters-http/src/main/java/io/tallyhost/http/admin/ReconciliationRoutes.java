package io.tallyhost.http.admin;

import io.tallyhost.application.partner.BrowseMismatches;
import io.tallyhost.application.partner.FindMismatches;
import io.tallyhost.application.partner.SettleMismatch;
import io.tallyhost.application.partner.ShowStatement;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.MismatchCase;
import io.tallyhost.domain.partner.MismatchCase.Settlement;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.StatementJson;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** /api/admin/reconciliation/…: what was found by itself, and the statement of a day. */
public final class ReconciliationRoutes implements AdminRoutes {

  private final FindMismatches find;
  private final BrowseMismatches browse;
  private final SettleMismatch settle;
  private final ShowStatement statement;

  public ReconciliationRoutes(
      FindMismatches find,
      BrowseMismatches browse,
      SettleMismatch settle,
      ShowStatement statement) {
    this.find = find;
    this.browse = browse;
    this.settle = settle;
    this.statement = statement;
  }

  @Override
  public void addTo(Router router) {
    router
        .post("/reconciliation/run", this::run)
        .get("/reconciliation/cases", this::cases)
        .post("/reconciliation/cases/{id}/settle", this::settle)
        .get("/reconciliation/statements/{day}", this::statement);
  }

  private Reply run(Request request) {
    return Reply.ok(Json.object("ok", true, "opened", find.handle(request.principal())));
  }

  private Reply cases(Request request) {
    var query = new MismatchCases.Query(reseller(request), request.query().flag("open"));
    var page = browse.handle(request.principal(), query, request.page());
    return AdminSurface.list(page, ReconciliationRoutes::json);
  }

  private Reply settle(Request request) {
    var settled =
        settle.handle(request.principal(), request.path("id"), request.body().text("note"));
    return AdminSurface.one("case", json(settled));
  }

  private Reply statement(Request request) {
    var day = StatementJson.day(request.path("day"));
    return AdminSurface.one(
        "statement",
        StatementJson.of(statement.handle(request.principal(), reseller(request), day)));
  }

  private static Optional<AccountId> reseller(Request request) {
    return request.query().text("reseller_id").map(AccountId::new);
  }

  private static Map<String, @Nullable Object> json(MismatchCase one) {
    var mismatch = one.mismatch();
    return Json.object(
        "id", one.id(),
        "reseller_id", one.owner().account().value(),
        "day", one.day().toString(),
        "finding", mismatch.finding().wireName(),
        "reference", mismatch.reference(),
        "reported_cents", mismatch.reported().map(Money::minor),
        "booked_cents", mismatch.booked().map(Money::minor),
        "currency",
            mismatch.reported().or(mismatch::booked).map(it -> it.currency().getCurrencyCode()),
        "happened_at", mismatch.at(),
        "found_at", one.foundAt(),
        "open", one.isOpen(),
        "settled_by", one.settled().map(it -> it.by().value()),
        "settled_at", one.settled().map(Settlement::at),
        "note", one.settled().map(Settlement::note));
  }
}
