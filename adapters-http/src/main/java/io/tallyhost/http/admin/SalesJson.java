package io.tallyhost.http.admin;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.http.shared.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders and services in the words of the admin surface. */
final class SalesJson {

  private SalesJson() {}

  static Map<String, @Nullable Object> order(Order order) {
    var json =
        Json.object(
            "id", order.id().value(),
            "account_id", order.owner().account().value(),
            "kind", AdminSurface.lower(order.kind()),
            "status", AdminSurface.lower(order.status()),
            "billing_mode", AdminSurface.lower(order.terms().mode()),
            "period", AdminSurface.lower(order.terms().period()),
            "hourly_rate_cents", cents(order.terms().hourlyRate()),
            "promo_code", order.terms().promoCode());
    json.putAll(amounts(order));
    json.put("lines", order.lines().stream().map(SalesJson::line).toList());
    json.put("payments", order.payments().stream().map(SalesJson::payment).toList());
    json.put("service_id", order.service().map(ServiceId::value));
    json.put("created_at", order.createdAt());
    json.put("updated_at", order.updatedAt());
    return json;
  }

  private static Map<String, @Nullable Object> amounts(Order order) {
    var amounts = order.amounts();
    return Json.object(
        "currency", amounts.gross().currency().getCurrencyCode(),
        "subtotal_cents", amounts.subtotal().minor(),
        "discount_cents", amounts.discount().minor(),
        "net_cents", amounts.totals().net().minor(),
        "vat_cents", amounts.totals().vat().minor(),
        "total_cents", amounts.gross().minor(),
        "reverse_charge", amounts.totals().isReverseCharge());
  }

  private static Map<String, @Nullable Object> line(OrderLine line) {
    return Json.object(
        "id", line.id(),
        "label", line.label(),
        "quantity", line.quantity(),
        "unit_cents", line.unit().minor(),
        "total_cents", line.total().minor());
  }

  private static Map<String, @Nullable Object> payment(Payment payment) {
    return Json.object(
        "id", payment.id(),
        "reference", payment.reference(),
        "amount_cents", payment.amount().minor(),
        "status", AdminSurface.lower(payment.state()),
        "transaction_id", payment.transaction().map(TransactionId::value),
        "created_at", payment.createdAt());
  }

  /**
   * @param withError whether it may be seen what went wrong
   */
  static Map<String, @Nullable Object> service(Service service, boolean withError) {
    var json =
        Json.object(
            "id", service.id().value(),
            "serial", service.serial(),
            "account_id", service.owner().account().value(),
            "customer_id", service.customer().map(AccountId::value),
            "kind", AdminSurface.lower(service.kind()),
            "product", service.product(),
            "status", AdminSurface.lower(service.status()),
            "label", service.label(),
            "external_id", service.externalId());
    json.putAll(billing(service));
    json.put("suspensions", Words.lower(service.suspensions()));
    json.put("provisioning", AdminSurface.lower(service.provisioning().phase()));
    json.put(
        "provisioning_error",
        withError ? service.provisioning().error() : Optional.<String>empty());
    json.put("vm", service.vm().map(CatalogueJson::machine));
    json.put("created_at", service.createdAt());
    json.put("terminated_at", service.terminatedAt());
    return json;
  }

  private static Map<String, @Nullable Object> billing(Service service) {
    var billing = service.billing();
    return Json.object(
        "billing_period", AdminSurface.lower(billing.period()),
        "currency", billing.price().currency().getCurrencyCode(),
        "price_cents", billing.price().minor(),
        "hourly_rate_cents", cents(billing.hourlyRate()),
        "next_due_at", billing.nextDueAt(),
        "cancelled_at", billing.cancelledAt());
  }

  private static Optional<Long> cents(Optional<HourlyRate> rate) {
    return rate.map(HourlyRate::perHour).map(Money::minor);
  }
}
