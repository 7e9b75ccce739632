package io.tallyhost.persistence.whitelabel;

import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import io.tallyhost.domain.whitelabel.ProductOrder.State;
import io.tallyhost.domain.whitelabel.ProductOrder.Told;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** How an order becomes a row, and a row an order. */
final class ProductOrderRows {

  private ProductOrderRows() {}

  static Update bind(Update update, ProductOrder order) {
    return bindProgress(update, order)
        .bind("account", order.owner().account().value())
        .bind("service", order.service().value())
        .bind("customer", order.customer().value())
        .bind("product", order.product().value())
        .bind("request", DataWriter.write(order.request()))
        .bind("item", DataWriter.write(order.item()))
        .bind("currency", order.charged().currency().getCurrencyCode())
        .bind("charged", order.charged().minor())
        .bind("createdAt", Columns.utc(order.createdAt()));
  }

  static Update bindProgress(Update update, ProductOrder order) {
    return update
        .bind("root", order.owner().root().value())
        .bind("id", order.id().value())
        .bind("state", order.state().name())
        .bind("told", order.told().name())
        .bind("looks", order.looks())
        .bind("nextLookAt", Columns.utc(order.nextLookAt()))
        .bind("failure", order.failure())
        .bind("kept", DataWriter.write(order.kept()))
        .bind("sealed", order.secrets().map(Sealed::value));
  }

  static ProductOrder read(ResultSet row, StatementContext context) throws SQLException {
    return new ProductOrder(
        new ProductOrderId(row.getString("id")),
        new ServiceId(row.getString("service_id")),
        Columns.owner(row),
        new AccountId(row.getString("customer_id")),
        new ProductKey(row.getString("product")),
        fields(row, "request"),
        fields(row, "item"),
        Columns.money(row, "charged"),
        State.valueOf(row.getString("state")),
        Told.valueOf(row.getString("told")),
        row.getInt("looks"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "next_look_at"),
        Columns.optionalText(row, "failure"),
        fields(row, "kept"),
        Columns.optionalText(row, "sealed").map(Sealed::new));
  }

  private static Fields fields(ResultSet row, String column) throws SQLException {
    return DataReader.readFields(column, row.getString(column));
  }
}
