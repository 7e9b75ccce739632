package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.whitelabel.ProductOrder;
import java.util.List;

/** Use case of the product itself: finds out what became of orders that are open. */
public final class LookAfterOrders {

  private static final int AT_ONCE = 50;

  private final Wares wares;
  private final Delivery delivery;
  private final Office office;

  public LookAfterOrders(Wares wares, Delivery delivery, Office office) {
    this.wares = wares;
    this.delivery = delivery;
    this.office = office;
  }

  /** How many were looked at; nobody is asked about the same one twice. */
  public int handle() {
    var looked = 0;
    for (var due = next(); !due.isEmpty(); due = next()) {
      due.forEach(delivery::look);
      looked += due.size();
    }
    return looked;
  }

  private List<ProductOrder> next() {
    return office.unitOfWork().perform(this::take);
  }

  private List<ProductOrder> take() {
    var now = office.now();
    var taken =
        wares.orders().lockOpen(now, AT_ONCE).stream().map(order -> order.taken(now)).toList();
    taken.forEach(wares.orders()::update);
    return taken;
  }
}
