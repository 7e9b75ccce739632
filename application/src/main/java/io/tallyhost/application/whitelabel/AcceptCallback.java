package io.tallyhost.application.whitelabel;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.shared.Cuid;
import io.tallyhost.domain.whitelabel.ConnectorAnswer;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import java.util.Optional;
import java.util.function.Supplier;

/** Use case: a connector tells by itself what became of an order; only a signed word counts. */
public final class AcceptCallback {

  private final Wares wares;
  private final Delivery delivery;
  private final Office office;

  public AcceptCallback(Wares wares, Delivery delivery, Office office) {
    this.wares = wares;
    this.delivery = delivery;
    this.office = office;
  }

  /** What came: the order's id, and what the signature is about. */
  public record Command(String order, long seconds, String signature, String body) {}

  /**
   * An order that there is not and a signature that is wrong look the same.
   *
   * @param answer what the body says, read after the signature was believed
   */
  public void handle(Command command, Supplier<ConnectorAnswer> answer) {
    var order =
        Optional.of(command.order())
            .filter(Cuid::isCuid)
            .flatMap(id -> wares.orders().find(new ProductOrderId(id)))
            .filter(found -> isBelieved(found, command))
            .orElseThrow(() -> new NotFound("Order"));
    var unused = delivery.record(order.id(), answer.get());
  }

  private boolean isBelieved(ProductOrder order, Command command) {
    var age = Math.abs(office.now().getEpochSecond() - command.seconds());
    return age <= ConnectorSignature.PATIENCE_SECONDS
        && wares
            .products()
            .secretOf(order.product())
            .map(kept -> wares.safe().open(order.product().value(), kept))
            .filter(
                secret ->
                    ConnectorSignature.verifies(
                        command.signature(), secret, command.seconds(), command.body()))
            .isPresent();
  }
}
