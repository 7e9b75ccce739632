package io.tallyhost.application.whitelabel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.whitelabel.ProductOrder;
import io.tallyhost.domain.whitelabel.ProductOrder.Sealed;
import io.tallyhost.domain.whitelabel.ProductOrder.State;
import io.tallyhost.domain.whitelabel.ProductOrder.Told;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import io.tallyhost.domain.whitelabel.ProductOrders;
import io.tallyhost.domain.whitelabel.product.ProductKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ProductOrders} promises. */
public abstract class ProductOrdersContract {

  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00.123456Z");

  private final RandomIds ids = new RandomIds();

  protected abstract ProductOrders orders();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void an_added_order_comes_back_equal() {
    var order = added();

    assertThat(orders().find(order.id())).contains(order);
    assertThat(orders().ofService(order.service())).contains(order);
    assertThat(orders().find(new ProductOrderId(ids.next()))).isEmpty();
  }

  @Test
  void an_updated_order_comes_back_as_it_is_now() {
    var done = added().done(Fields.NONE.with("url", "https://a.b"), new Sealed("xyz"));
    orders().update(done);

    assertThat(orders().find(done.id())).contains(done);
  }

  @Test
  void open_ones_are_found_when_they_are_due() {
    var order = added();

    assertThat(dueAt(NOW)).doesNotContain(order);
    assertThat(dueAt(order.nextLookAt())).contains(order);
    orders().update(order.failed("no"));
    assertThat(dueAt(order.nextLookAt())).noneMatch(it -> it.id().equals(order.id()));
  }

  @Test
  void a_failed_unit_of_work_leaves_nothing_behind() {
    var order = order();
    try {
      unitOfWork()
          .run(
              () -> {
                orders().add(order);
                throw new IllegalStateException("no");
              });
    } catch (IllegalStateException expected) {
      assertThat(orders().find(order.id())).isEmpty();
    }
  }

  private List<ProductOrder> dueAt(Instant instant) {
    return unitOfWork().perform(() -> orders().lockOpen(instant, 100_000));
  }

  private ProductOrder added() {
    var order = order();
    orders().add(order);
    return order;
  }

  private ProductOrder order() {
    return new ProductOrder(
        new ProductOrderId(ids.next()),
        new ServiceId(ids.next()),
        new Owner(new AccountId(ids.next()), new AccountId(ids.next())),
        new AccountId(ids.next()),
        new ProductKey("vpn"),
        Fields.NONE.with("z", "1").with("a", Data.of(2)),
        Fields.NONE,
        Money.of("USD", 600),
        State.CALLING,
        Told.RUN,
        0,
        NOW,
        NOW.plus(Duration.ofMinutes(2)),
        Optional.empty(),
        Fields.NONE,
        Optional.empty());
  }
}
