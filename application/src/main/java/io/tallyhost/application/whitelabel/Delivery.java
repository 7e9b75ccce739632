package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataReader;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.Done;
import io.tallyhost.domain.whitelabel.ConnectorAnswer.Failed;
import io.tallyhost.domain.whitelabel.ConnectorCall;
import io.tallyhost.domain.whitelabel.ConnectorCall.Action;
import io.tallyhost.domain.whitelabel.Connectors;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrder.State;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.Storefront;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import java.util.Map;
import java.util.Optional;

/** The second half of an order: calls connectors, and records once what came of it. */
public final class Delivery {

  private final Wares wares;
  private final Connectors connectors;
  private final Till till;
  private final Facts facts;
  private final Office office;

  public Delivery(Wares wares, Connectors connectors, Till till, Clients clients, Office office) {
    this.wares = wares;
    this.connectors = connectors;
    this.till = till;
    this.facts = new Facts(clients);
    this.office = office;
  }

  /** Asks for what was ordered; under the same id as often as it takes. */
  ConnectorAnswer order(ProductOrder order, Service service, ProductDefinition product) {
    return call(order, Action.ORDER, service, product);
  }

  ConnectorAnswer call(
      ProductOrder order, Action action, Service service, ProductDefinition product) {
    return connectors
        .at(product.connector())
        .call(
            new ConnectorCall(
                order.id(), action, product, facts.forConnector(order, service, product)));
  }

  /** Asks what became of an order; one that was never heard of is sent again. */
  void look(ProductOrder order) {
    var service = service(order);
    var product = product(order);
    var answer = call(order, Action.ASK, service, product);
    var known =
        answer instanceof ConnectorAnswer.NeverHeard ? order(order, service, product) : answer;
    var recorded = record(order.id(), known);
    if (recorded.state().isOpen() && recorded.looks() == ProductOrder.LOOKS_BEFORE_ALERT) {
      office
          .unitOfWork()
          .run(() -> tell(recorded, "orders.stuck", "order.stuck", Map.of("order_id", id(order))));
    }
  }

  /** Writes down what is known now; what was final stays. */
  ProductOrder record(ProductOrderId id, ConnectorAnswer answer) {
    return record(id, answer, false);
  }

  /** The same while the buyer waits, who is told whatever comes of it. */
  ProductOrder recordBeforeBuyer(ProductOrderId id, ConnectorAnswer answer) {
    return record(id, answer, true);
  }

  private ProductOrder record(ProductOrderId id, ConnectorAnswer answer, boolean isTold) {
    return office.unitOfWork().perform(() -> recordLocked(id, answer, isTold));
  }

  /** What the buyer is told of an order. */
  Fields told(ProductOrder order, ProductDefinition product, ConnectorAnswer answer) {
    var known = facts.of(order, service(order), product);
    return order.state() == State.DONE && answer instanceof Done done
        ? product.answers().active().fill(Facts.with(known, done.result()))
        : product.answers().pending().fill(known);
  }

  /** What the buyer would have been told had it been there at once. */
  Optional<Fields> toldAfterwards(ProductOrder order) {
    var product = product(order);
    return order
        .secrets()
        .map(hidden -> DataReader.readFields("result", wares.safe().open(id(order), hidden)))
        .map(result -> Facts.with(facts.of(order, service(order), product), result))
        .map(product.answers().active()::fill);
  }

  private ProductOrder recordLocked(ProductOrderId id, ConnectorAnswer answer, boolean isTold) {
    var order = wares.orders().lock(id).orElseThrow(() -> new NotFound("Order"));
    if (!order.state().isOpen()) {
      return order;
    }
    if (answer instanceof Done done) {
      return delivered(order, done, isTold);
    }
    return answer instanceof Failed failed ? failed(order, failed) : waiting(order);
  }

  private ProductOrder waiting(ProductOrder order) {
    return kept(order.waiting(office.now()));
  }

  private ProductOrder delivered(ProductOrder order, Done done, boolean isTold) {
    var service = locked(order);
    var known = Facts.with(facts.of(order, service, product(order)), done.result());
    var shown = product(order).answers().kept().fill(known);
    var secrets = wares.safe().seal(id(order), DataWriter.write(done.result()));
    var active = service.change().bound(id(order)).change().activated();
    wares.services().update(isTold ? active : active.change().noted(Storefront.UNTOLD, "yes"));
    tell(order, "services.activate", "service.active", told(service));
    return kept(order.done(shown, secrets));
  }

  private ProductOrder failed(ProductOrder order, Failed failed) {
    var service = locked(order);
    till.giveBack(order.id(), service, new TransactionId(office.ids().next()), office.now());
    var over =
        service
            .change()
            .provisioning(Provisioning.failed(failed.reason()))
            .change()
            .terminated(office.now());
    wares
        .services()
        .update(
            order.state() == State.CALLING
                ? over.change().noted(Storefront.OFF_THE_SHELF, "never delivered")
                : over);
    tell(order, "orders.refund", "service.provisioning_failed", told(service));
    return kept(order.failed(failed.reason()));
  }

  private ProductOrder kept(ProductOrder order) {
    wares.orders().update(order);
    return order;
  }

  private void tell(ProductOrder order, String action, String event, Map<String, String> more) {
    office.recorder().changedByItself(order.owner(), action, id(order), more);
    office.recorder().happened(event, order.owner(), more);
  }

  Service service(ProductOrder order) {
    return wares.services().find(order.service()).orElseThrow();
  }

  ProductDefinition product(ProductOrder order) {
    return wares.products().find(order.product()).orElseThrow();
  }

  private Service locked(ProductOrder order) {
    return wares.services().lock(order.service()).orElseThrow();
  }

  private static Map<String, String> told(Service service) {
    return Map.of("service_id", service.id().value(), "label", service.label());
  }

  private static String id(ProductOrder order) {
    return order.id().value();
  }
}
