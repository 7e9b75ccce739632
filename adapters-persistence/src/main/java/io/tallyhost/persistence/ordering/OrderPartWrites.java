package io.tallyhost.persistence.ordering;

import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderLine;
import io.tallyhost.domain.ordering.Payment;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.persistence.shared.Columns;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes an order's lines and payments, each with one statement. */
final class OrderPartWrites {

  private final Handle handle;

  OrderPartWrites(Handle handle) {
    this.handle = handle;
  }

  void addLines(Order order) {
    var lines = order.lines();
    var added =
        handle
            .createUpdate(
                """
                INSERT INTO order_line
                  (root_account_id, order_id, line, id, label, quantity, unit)
                SELECT :root, :order, * FROM unnest(:numbers, :ids, :labels, :quantities, :units)
                """)
            .bind("root", order.owner().root().value())
            .bind("order", order.id().value())
            .bindArray("numbers", Integer.class, numbers(lines))
            .bindArray("ids", String.class, all(lines, OrderLine::id))
            .bindArray("labels", String.class, all(lines, OrderLine::label))
            .bindArray("quantities", Integer.class, all(lines, OrderLine::quantity))
            .bindArray("units", Long.class, all(lines, line -> line.unit().minor()))
            .execute();
    requireAll(added, lines);
  }

  /** New ones are added; of old ones, only what became of them changes. */
  void savePayments(Order order) {
    var payments = order.payments();
    var saved =
        handle
            .createUpdate(
                """
                INSERT INTO order_payment (root_account_id, order_id, number, id, reference,
                                           amount, state, transaction_id, created_at)
                SELECT :root, :order, * FROM unnest(:numbers, :ids, :references, :amounts,
                                          :states, :transactions, :instants::timestamptz[])
                ON CONFLICT (root_account_id, order_id, number) DO UPDATE
                SET state = excluded.state
                """)
            .bind("root", order.owner().root().value())
            .bind("order", order.id().value())
            .bindArray("numbers", Integer.class, numbers(payments))
            .bindArray("ids", String.class, all(payments, Payment::id))
            .bindArray("references", String.class, all(payments, Payment::reference))
            .bindArray("amounts", Long.class, all(payments, it -> it.amount().minor()))
            .bindArray("states", String.class, all(payments, it -> it.state().name()))
            .bindArray("transactions", String.class, all(payments, OrderPartWrites::transaction))
            .bindArray(
                "instants",
                String.class,
                all(payments, it -> Columns.utc(it.createdAt()).toString()))
            .execute();
    requireAll(saved, payments);
  }

  private static void requireAll(int written, List<?> parts) {
    if (written != parts.size()) {
      throw new IllegalStateException(
          "%d rows were to be written, %d were".formatted(parts.size(), written));
    }
  }

  private static Object[] numbers(List<?> parts) {
    return IntStream.range(0, parts.size()).boxed().toArray();
  }

  private static <T> Object[] all(List<T> parts, Function<T, ? extends @Nullable Object> value) {
    return parts.stream().map(value).toArray();
  }

  private static @Nullable String transaction(Payment payment) {
    return payment.transaction().map(TransactionId::value).orElse(null);
  }
}
