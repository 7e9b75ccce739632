package io.tallyhost.http.admin;

import io.tallyhost.application.partner.ListCreditEvents;
import io.tallyhost.application.partner.Reconcile;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.Reconciliation;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** /api/admin/credit-events and /reconciliation: what partners report, beside our books. */
public final class CreditEventRoutes implements AdminRoutes {

  private final ListCreditEvents list;
  private final Reconcile reconcile;

  public CreditEventRoutes(ListCreditEvents list, Reconcile reconcile) {
    this.list = list;
    this.reconcile = reconcile;
  }

  @Override
  public void addTo(Router router) {
    router.get("/credit-events", this::list).get("/reconciliation", this::reconcile);
  }

  private Reply list(Request request) {
    var reseller = request.query().text("reseller_id").map(AccountId::new);
    return AdminSurface.list(
        list.handle(request.principal(), reseller, request.page()), CreditEventRoutes::json);
  }

  private Reply reconcile(Request request) {
    var query = request.query();
    var command =
        new Reconcile.Command(
            query
                .text("reseller_id")
                .map(AccountId::new)
                .orElseGet(() -> request.principal().account()),
            instant("from", query.required("from")),
            instant("until", query.required("until")));
    var found = reconcile.handle(request.principal(), command);
    return query.text("format").filter("csv"::equals).isPresent()
        ? Reply.text(200, "text/csv; charset=utf-8", csv(found))
        : json(command, found);
  }

  private static Reply json(Reconcile.Command command, Reconciliation found) {
    return Reply.ok(
        Json.object(
            "ok", true,
            "reseller_id", command.reseller().value(),
            "from", command.from(),
            "until", command.until(),
            "matched", found.matched(),
            "review", found.needsReview(),
            "cases", found.cases().stream().map(CreditEventRoutes::json).toList()));
  }

  private static String csv(Reconciliation found) {
    var lines = new StringBuilder("finding,reference,reported_cents,booked_cents,currency\r\n");
    for (var one : found.cases()) {
      var currency = one.reported().or(one::booked).map(it -> it.currency().getCurrencyCode());
      lines.append(
          "%s,%s,%s,%s,%s\r\n"
              .formatted(
                  one.finding().wireName(),
                  cell(one.reference()),
                  minor(one.reported()).map(String::valueOf).orElse(""),
                  minor(one.booked()).map(String::valueOf).orElse(""),
                  currency.orElse("")));
    }
    return lines.toString();
  }

  // Spreadsheets take what begins like this for a formula.
  private static String cell(String text) {
    var safe = text.matches("[=+@\\-\\t].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static Instant instant(String field, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValue(field, text, "a time like 2026-12-01T00:00:00Z");
    }
  }

  private static Map<String, @Nullable Object> json(CreditEvent event) {
    return Json.object(
        "id", event.id(),
        "reseller_id", event.owner().account().value(),
        "key_id", event.key(),
        "kind", event.kind().wireName(),
        "amount_cents", event.amount().minor(),
        "currency", event.amount().currency().getCurrencyCode(),
        "external_ref", event.externalRef(),
        "original_ref", event.originalRef(),
        "meta", event.meta(),
        "created_at", event.at());
  }

  private static Map<String, @Nullable Object> json(Reconciliation.Case one) {
    return Json.object(
        "finding", one.finding().wireName(),
        "reference", one.reference(),
        "reported_cents", minor(one.reported()),
        "booked_cents", minor(one.booked()),
        "currency", one.reported().or(one::booked).map(it -> it.currency().getCurrencyCode()));
  }

  private static Optional<Long> minor(Optional<Money> amount) {
    return amount.map(Money::minor);
  }
}
