package io.tallyhost.http.vps;

import io.tallyhost.application.ordering.OrderOutcome;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders in this dialect's words. */
final class OrderJson {

  private OrderJson() {}

  static Reply outcome(OrderOutcome outcome, Function<OrderOutcome.Placed, Reply> onPlaced) {
    return outcome.fold(
        onPlaced, OrderJson::notCovered, OrderJson::limitReached, OrderJson::notOrderable);
  }

  static Reply placed(OrderOutcome.Placed placed) {
    var order = placed.order();
    var json =
        Json.object(
            "id", order.id().value(),
            "status", order.status().name(),
            "totalCents", order.amounts().gross().minor(),
            "discountCents", order.amounts().discount().minor(),
            "billingMode", order.terms().mode().name(),
            "period", order.terms().period().name().toLowerCase(Locale.ROOT),
            "hourlyRateCents",
                order.terms().hourlyRate().map(HourlyRate::perHour).map(Money::minor),
            "note", Notes.of(order),
            "lines", order.lines().stream().map(OrderJson::placedLine).toList(),
            "createdAt", order.createdAt());
    return placed.preview()
        ? Reply.ok(Json.object("dryRun", true, "order", json))
        : Reply.created(Json.object("order", json));
  }

  private static Object placedLine(OrderLine line) {
    return Json.object("label", line.label(), "totalCents", line.total().minor());
  }

  static Object listed(Order order) {
    return summary(order, false);
  }

  static Object detailed(Order order) {
    var json = summary(order, true);
    json.remove("createdAt");
    json.put("payments", order.payments().stream().map(OrderJson::payment).toList());
    json.put("createdAt", order.createdAt());
    json.put("updatedAt", order.updatedAt());
    return json;
  }

  private static Map<String, @Nullable Object> summary(Order order, boolean withLineIds) {
    return Json.object(
        "id", order.id().value(),
        "status", order.status().name(),
        "currency", order.amounts().gross().currency().getCurrencyCode(),
        "subtotalCents", order.amounts().totals().net().minor(),
        "vatCents", order.amounts().totals().vat().minor(),
        "totalCents", order.amounts().gross().minor(),
        "reverseCharge", order.amounts().totals().isReverseCharge(),
        "lines", order.lines().stream().map(line -> line(line, withLineIds)).toList(),
        "createdAt", order.createdAt());
  }

  private static Object line(OrderLine line, boolean withId) {
    var json =
        Json.object(
            "id", line.id(),
            "label", line.label(),
            "quantity", line.quantity(),
            "unitCents", line.unit().minor(),
            "totalCents", line.total().minor());
    if (!withId) {
      json.remove("id");
    }
    return json;
  }

  private static Object payment(Payment payment) {
    return Json.object(
        "id", payment.id(),
        "provider", Payment.PROVIDER,
        "providerRef", payment.reference(),
        "amountCents", payment.amount().minor(),
        "currency", payment.amount().currency().getCurrencyCode(),
        "status", payment.state().name(),
        "createdAt", payment.createdAt());
  }

  private static Reply notCovered(OrderOutcome.NotCovered no) {
    var sentence =
        no.hourly()
            ? ("Insufficient balance for hourly billing (need at least %s for one hour, have %s)."
                    + " Top up your balance and try again.")
                .formatted(Amounts.shown(no.needed()), Amounts.shown(no.available()))
            : "Insufficient balance";
    return Reply.json(402, Json.object("error", sentence));
  }

  private static Reply limitReached(OrderOutcome.LimitReached reached) {
    var sentence =
        "VPS limit reached (%d/%d). Contact support to increase your limit."
            .formatted(reached.current(), reached.limit());
    return Reply.json(
        429,
        Json.object("error", sentence, "current", reached.current(), "limit", reached.limit()));
  }

  private static Reply notOrderable(OrderOutcome.NotOrderable no) {
    var status = no.reason() == OrderOutcome.NotOrderable.Reason.NO_SUCH_VARIANT ? 404 : 400;
    return Reply.json(status, Json.object("error", no.sentence()));
  }
}
