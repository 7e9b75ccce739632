package io.tallyhost.application.whitelabel;

import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.product.Cycles;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is known of an order, by the names that definitions and connectors use. */
final class Facts {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Clients clients;

  Facts(Clients clients) {
    this.clients = clients;
  }

  /** Everything but the result. */
  Fields of(ProductOrder order, Service service, ProductDefinition product) {
    var known =
        Fields.NONE
            .with("request", order.request())
            .with("label", product.schema().labelled(order.request()))
            .with("item", order.item())
            .with("client", clients.told(order.customer()))
            .with("product", Fields.NONE.with("name", product.name()))
            .with("service", service(service));
    return service.billing().period().isRenewed()
        ? known.with("cycle", Cycles.word(service.billing().period()))
        : known;
  }

  /** The same for a connector, which is told of the seller too. */
  Fields forConnector(ProductOrder order, Service service, ProductDefinition product) {
    return of(order, service, product)
        .with("reseller", clients.toldOfSeller(service.owner().account()));
  }

  /** With what the connector answered. */
  static Fields with(Fields known, Data result) {
    return known.with("result", result);
  }

  private static Fields service(Service service) {
    var told =
        Fields.NONE
            .with("id", Data.of(service.serial()))
            .with("reseller", service.owner().account().value());
    return service
        .billing()
        .nextDueAt()
        .map(due -> told.with("paid_until", text(due)))
        .orElse(told);
  }

  private static String text(Instant instant) {
    return SECONDS.format(instant);
  }
}
