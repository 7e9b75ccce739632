package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ConnectorCall.Action;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrder.Told;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Use case of the product itself: whoever suspends, resumes or ends a service changes its state
 * only; here the connector comes to know, sooner or later.
 */
public final class TellConnectors {

  private static final int AT_ONCE = 50;
  private static final Map<ServiceStatus, Told> WANTED =
      Map.of(
          ServiceStatus.ACTIVE, Told.RUN,
          ServiceStatus.SUSPENDED, Told.SUSPEND,
          ServiceStatus.TERMINATED, Told.END);
  private static final Map<Told, Action> ACTIONS =
      Map.of(Told.RUN, Action.RESUME, Told.SUSPEND, Action.SUSPEND, Told.END, Action.END);

  private final Wares wares;
  private final Delivery delivery;
  private final Office office;

  public TellConnectors(Wares wares, Delivery delivery, Office office) {
    this.wares = wares;
    this.delivery = delivery;
    this.office = office;
  }

  /** How many were told, or tried. */
  public int handle() {
    var due = office.unitOfWork().perform(this::take);
    due.forEach(this::tell);
    return due.size();
  }

  /** Tells about one now, if there is something to tell. */
  void tell(ProductOrder order) {
    var service = delivery.service(order);
    var wanted = Optional.ofNullable(WANTED.get(service.status()));
    wanted
        .filter(what -> what != order.told())
        .ifPresent(
            what -> {
              var action = Optional.ofNullable(ACTIONS.get(what)).orElseThrow();
              var answer = delivery.call(order, action, service, delivery.product(order));
              office.unitOfWork().run(() -> note(order.id(), what, isKnown(answer, what)));
            });
  }

  private List<ProductOrder> take() {
    var now = office.now();
    var taken =
        wares.orders().lockUntold(now, AT_ONCE).stream().map(order -> order.taken(now)).toList();
    taken.forEach(wares.orders()::update);
    return taken;
  }

  private void note(ProductOrderId id, Told what, boolean isKnown) {
    var order = wares.orders().lock(id).orElseThrow();
    wares.orders().update(isKnown ? order.told(what) : order.untold(office.now()));
    if (isKnown || order.looks() + 1 == ProductOrder.LOOKS_BEFORE_ALERT) {
      var facts = Map.of("told", what.name(), "known", Boolean.toString(isKnown));
      office.recorder().changedByItself(order.owner(), "connectors.tell", id.value(), facts);
    }
  }

  /** What the connector never heard of, it need not end. */
  private static boolean isKnown(ConnectorAnswer answer, Told what) {
    return answer instanceof ConnectorAnswer.Done
        || answer instanceof ConnectorAnswer.Pending
        || (answer instanceof ConnectorAnswer.NeverHeard && what == Told.END);
  }
}
