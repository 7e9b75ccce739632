package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.whitelabel.OrderOutcome.NotDelivered;
import io.tallyhost.application.whitelabel.OrderOutcome.OutOfStock;
import io.tallyhost.application.whitelabel.OrderOutcome.Placed;
import io.tallyhost.application.whitelabel.Placing.Placement;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ProductOrder.State;
import io.tallyhost.domain.whitelabel.product.ProductDefinition;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.util.Optional;
import java.util.function.Function;

/** Use case: sells a product to a client of the caller, and has it delivered. */
public final class OrderProduct {

  private final Wares wares;
  private final Placing placing;
  private final Delivery delivery;
  private final Office office;

  public OrderProduct(Wares wares, Placing placing, Delivery delivery, Office office) {
    this.wares = wares;
    this.placing = placing;
    this.delivery = delivery;
    this.office = office;
  }

  /**
   * What is asked for.
   *
   * @param client its public number
   * @param request the fields of the product itself
   * @param dryRun only say what it would cost
   */
  public record Command(long client, String product, Fields request, boolean dryRun) {}

  public OrderOutcome handle(Principal principal, Command command) {
    Access.require(principal, Permission.ORDERS_CREATE);
    var product = product(command.product());
    return command.dryRun()
        ? placing.preview(principal, product, command)
        : office
            .unitOfWork()
            .perform(() -> placing.place(principal, product, command))
            .fold(this::deliver, Function.identity());
  }

  private ProductDefinition product(String key) {
    return Optional.of(key)
        .filter(ProductKey::isKey)
        .flatMap(it -> wares.products().find(new ProductKey(it)))
        .filter(ProductDefinition::isOnSale)
        .orElseThrow(() -> new NotFound("Product"));
  }

  private OrderOutcome deliver(Placement placed) {
    var answer = delivery.order(placed.order(), placed.service(), placed.product());
    var order = delivery.recordBeforeBuyer(placed.order().id(), answer);
    if (order.state() == State.FAILED) {
      return notDelivered(answer, order.failure().orElse("It could not be delivered"));
    }
    return new Placed(
        placed.service().serial(),
        delivery.told(order, placed.product(), answer),
        order.charged(),
        placed.newBalance());
  }

  private static OrderOutcome notDelivered(ConnectorAnswer answer, String reason) {
    return answer instanceof ConnectorAnswer.Failed failed && failed.isOutOfStock()
        ? new OutOfStock(failed.reason())
        : new NotDelivered(reason);
  }
}
