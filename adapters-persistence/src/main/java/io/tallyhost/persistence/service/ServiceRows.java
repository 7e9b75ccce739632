package io.tallyhost.persistence.service;

import static java.util.stream.Collectors.toSet;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.HourlyRate;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.SuspensionReason;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.persistence.catalog.VmColumns;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** How a service becomes a row, and a row a service. */
public final class ServiceRows {

  public static final String COLUMNS =
      """
      root_account_id, account_id, id, serial, customer_id, kind, product, status, label,
      external_id, %s, metadata, period, currency, price, hourly_rate, next_due_at, cancelled_at,
      suspensions, provisioning, provisioning_error, created_at, terminated_at, replaced_by
      """
          .formatted(VmColumns.NAMES);

  static final String SELECT = "SELECT " + COLUMNS + "FROM service ";

  /** How lists of them are ordered. */
  public static final String NEWEST_FIRST = "created_at DESC, id DESC";

  static final String INSERT =
      """
      INSERT INTO service (%s)
      VALUES (:root, :account, :id, :serial, :customer, :kind, :product, :status, :label,
         :externalId, %s, :metadata, :period, :currency, :price, :hourlyRate, :nextDueAt,
         :cancelledAt, :suspensions, :provisioning, :provisioningError, :createdAt, :terminatedAt,
         :replacedBy)
      """
          .formatted(COLUMNS, VmColumns.VALUES);

  static final String UPDATE =
      """
      UPDATE service
      SET account_id = :account, customer_id = :customer, status = :status, label = :label,
          external_id = :externalId, (%s) = (%s), metadata = :metadata, period = :period,
          price = :price, hourly_rate = :hourlyRate, next_due_at = :nextDueAt,
          cancelled_at = :cancelledAt, suspensions = :suspensions, provisioning = :provisioning,
          provisioning_error = :provisioningError, terminated_at = :terminatedAt,
          replaced_by = :replacedBy
      WHERE root_account_id = :root AND id = :id
      """
          .formatted(VmColumns.NAMES, VmColumns.VALUES);

  private ServiceRows() {}

  public static Service read(ResultSet row, StatementContext context) throws SQLException {
    return new Service(
        new ServiceId(row.getString("id")),
        row.getLong("serial"),
        Columns.owner(row),
        Columns.optionalText(row, "customer_id").map(AccountId::new),
        ServiceKind.valueOf(row.getString("kind")),
        row.getString("product"),
        ServiceStatus.valueOf(row.getString("status")),
        row.getString("label"),
        Columns.optionalText(row, "external_id"),
        VmColumns.read(row),
        Columns.pairs(row, "metadata"),
        billing(row),
        Columns.texts(row, "suspensions").stream().map(SuspensionReason::valueOf).collect(toSet()),
        new Provisioning(
            Provisioning.Phase.valueOf(row.getString("provisioning")),
            Columns.optionalText(row, "provisioning_error")),
        Columns.instant(row, "created_at"),
        Columns.optionalInstant(row, "terminated_at"),
        Columns.optionalText(row, "replaced_by").map(ServiceId::new));
  }

  /** Which rows are asked for. */
  static Wanted wanted(ServiceQuery query) {
    return Wanted.where("replaced_by IS NULL")
        .ownedBy("account_id", query.account().map(AccountId::value))
        .ownedBy("customer_id", query.customer().map(AccountId::value))
        .equal("kind", query.kind().map(Enum::name))
        .equal("status", query.status().map(Enum::name))
        .equal("product", query.product());
  }

  /** A page of those rows. */
  public static Wanted wanted(ServiceQuery query, PageRequest page) {
    return wanted(query).ordered(NEWEST_FIRST, page);
  }

  static Update bind(Update update, Service service) {
    return bindBilling(VmColumns.bind(update, service.vm()), service.billing())
        .bind("root", service.owner().root().value())
        .bind("account", service.owner().account().value())
        .bind("id", service.id().value())
        .bind("serial", service.serial())
        .bind("customer", service.customer().map(AccountId::value).orElse(null))
        .bind("kind", service.kind().name())
        .bind("product", service.product())
        .bind("status", service.status().name())
        .bind("label", service.label())
        .bind("externalId", service.externalId().orElse(null))
        .bindArray("metadata", String.class, Columns.pairs(service.metadata()))
        .bindArray(
            "suspensions",
            String.class,
            service.suspensions().stream().map(Enum::name).sorted().toList())
        .bind("provisioning", service.provisioning().phase().name())
        .bind("provisioningError", service.provisioning().error().orElse(null))
        .bind("createdAt", Columns.utc(service.createdAt()))
        .bind("terminatedAt", Columns.utc(service.terminatedAt()))
        .bind("replacedBy", service.replacedBy().map(ServiceId::value).orElse(null));
  }

  private static Update bindBilling(Update update, ServiceBilling billing) {
    return update
        .bind("period", billing.period().name())
        .bind("currency", billing.price().currency().getCurrencyCode())
        .bind("price", billing.price().minor())
        .bind("hourlyRate", billing.hourlyRate().map(it -> it.perHour().minor()).orElse(null))
        .bind("nextDueAt", Columns.utc(billing.nextDueAt()))
        .bind("cancelledAt", Columns.utc(billing.cancelledAt()));
  }

  private static ServiceBilling billing(ResultSet row) throws SQLException {
    var currency = Money.currency(row.getString("currency"));
    return new ServiceBilling(
        BillingPeriod.valueOf(row.getString("period")),
        new Money(currency, row.getLong("price")),
        Optional.ofNullable(row.getObject("hourly_rate", Long.class))
            .map(rate -> new HourlyRate(new Money(currency, rate))),
        Columns.optionalInstant(row, "next_due_at"),
        Columns.optionalInstant(row, "cancelled_at"));
  }
}
