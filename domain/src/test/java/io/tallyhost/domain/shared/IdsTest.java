package io.tallyhost.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.catalog.ProductId;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.whitelabel.ProductOrderId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class IdsTest {

  private static final String ONE = "c000000000000000000000001";
  private static final String TWO = "c000000000000000000000002";

  static Stream<Function<String, ? extends Comparable<?>>> ids() {
    return Stream.of(
        ProductId::new,
        VariantId::new,
        AccountId::new,
        OrderId::new,
        ServiceId::new,
        TaskId::new,
        TicketId::new,
        TransactionId::new,
        WebhookId::new,
        ProductOrderId::new);
  }

  @ParameterizedTest
  @MethodSource("ids")
  <T extends Comparable<T>> void an_id_is_a_cuid_and_stands_in_order(Function<String, T> id) {
    assertThat(id.apply(ONE)).hasToString(ONE).isEqualTo(id.apply(ONE));
    assertThat(id.apply(ONE).compareTo(id.apply(TWO))).isNegative();
    assertThat(id.apply(TWO).compareTo(id.apply(ONE))).isPositive();
    assertThat(id.apply(ONE).compareTo(id.apply(ONE))).isZero();
    for (var wrong : new String[] {"", "x", ONE + "0", "C00000000000000000000000A"}) {
      assertThatThrownBy(() -> id.apply(wrong)).isInstanceOf(InvalidValue.class);
    }
  }
}
