package io.tallyhost.persistence.ordering;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderAmounts;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.ordering.OrderTerms;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.ordering.Purchase;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.provisioning.ServerWish;
import io.tallyhost.domain.tax.Totals;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatRule;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.persistence.service.TaskRows;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** How an order becomes rows, and rows an order. */
final class OrderRows {

  private OrderRows() {}

  /** A line of that order. */
  record LineOf(String order, OrderLine line) {}

  /** A payment of that order. */
  record PaymentOf(String order, Payment payment) {}

  /** The rows that belong to orders, by the order's id. */
  record Parts(Map<String, List<OrderLine>> lines, Map<String, List<Payment>> payments) {}

  /** An order's own row, which its lines and payments make an order. */
  record Head(String order, Function<Parts, Order> with) {}

  static Head head(ResultSet row, StatementContext context) throws SQLException {
    var id = row.getString("id");
    var owner = Columns.owner(row);
    var kind = OrderKind.valueOf(row.getString("kind"));
    var status = OrderStatus.valueOf(row.getString("status"));
    var terms = terms(row);
    var amounts = amounts(row);
    var service = Columns.optionalText(row, "service_id").map(ServiceId::new);
    var purchase = purchase(row);
    var createdAt = Columns.instant(row, "created_at");
    var updatedAt = Columns.instant(row, "updated_at");
    return new Head(
        id,
        parts ->
            new Order(
                new OrderId(id),
                owner,
                kind,
                status,
                terms,
                amounts,
                parts.lines().getOrDefault(id, List.of()),
                parts.payments().getOrDefault(id, List.of()),
                service,
                purchase,
                createdAt,
                updatedAt));
  }

  static LineOf line(ResultSet row, StatementContext context) throws SQLException {
    return new LineOf(
        row.getString("order_id"),
        new OrderLine(
            row.getString("id"),
            row.getString("label"),
            row.getInt("quantity"),
            Columns.money(row, "unit")));
  }

  static PaymentOf payment(ResultSet row, StatementContext context) throws SQLException {
    return new PaymentOf(
        row.getString("order_id"),
        new Payment(
            row.getString("id"),
            row.getString("reference"),
            Columns.money(row, "amount"),
            Payment.State.valueOf(row.getString("state")),
            Columns.optionalText(row, "transaction_id").map(TransactionId::new),
            Columns.instant(row, "created_at")));
  }

  static Update bind(Update update, Order order) {
    var vat = order.amounts().totals().vatLines().get(0).decision();
    return TaskRows.bindWish(bindTerms(update, order), order.purchase().map(Purchase::wish))
        .bind("root", order.owner().root().value())
        .bind("account", order.owner().account().value())
        .bind("id", order.id().value())
        .bind("kind", order.kind().name())
        .bind("status", order.status().name())
        .bind("currency", order.amounts().gross().currency().getCurrencyCode())
        .bind("subtotal", order.amounts().subtotal().minor())
        .bind("discount", order.amounts().discount().minor())
        .bind("net", order.amounts().totals().net().minor())
        .bind("vat", order.amounts().totals().vat().minor())
        .bind("vatRule", vat.rule().name())
        .bind("vatRate", vat.rate().basisPoints())
        .bind("service", order.service().map(ServiceId::value).orElse(null))
        .bind("product", order.purchase().map(Purchase::product).orElse(null))
        .bind("price", order.purchase().map(it -> it.price().minor()).orElse(null))
        .bind("createdAt", Columns.utc(order.createdAt()))
        .bind("updatedAt", Columns.utc(order.updatedAt()));
  }

  private static Update bindTerms(Update update, Order order) {
    var terms = order.terms();
    return update
        .bind("mode", terms.mode().name())
        .bind("period", terms.period().name())
        .bind("hourlyRate", terms.hourlyRate().map(it -> it.perHour().minor()).orElse(null))
        .bind("promoCode", terms.promoCode().orElse(null));
  }

  private static OrderTerms terms(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return new OrderTerms(
        BillingMode.valueOf(row.getString("billing_mode")),
        BillingPeriod.valueOf(row.getString("period")),
        Optional.ofNullable(row.getObject("hourly_rate", Long.class))
            .map(rate -> new HourlyRate(Money.of(currency, rate))),
        Columns.optionalText(row, "promo_code"));
  }

  private static OrderAmounts amounts(ResultSet row) throws SQLException {
    var decision =
        new VatDecision(
            VatRule.valueOf(row.getString("vat_rule")), new Percentage(row.getInt("vat_rate")));
    return new OrderAmounts(
        Columns.money(row, "subtotal"),
        Columns.money(row, "discount"),
        Totals.of(Columns.money(row, "net"), decision));
  }

  private static Optional<Purchase> purchase(ResultSet row) throws SQLException {
    var product = row.getString("product");
    var price = Columns.money(row, "price");
    Optional<ServerWish> wish = TaskRows.wish(row);
    return wish.map(it -> new Purchase(product, it, price));
  }
}
