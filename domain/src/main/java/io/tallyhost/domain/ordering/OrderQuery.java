package io.tallyhost.domain.ordering;

import io.tallyhost.domain.identity.AccountId;
import java.util.Optional;

/** Which orders are wanted; what is empty does not matter. Newest come first. */
public record OrderQuery(Optional<AccountId> account, Optional<OrderStatus> status) {

  public boolean matches(Order order) {
    return account.map(order.owner().account()::equals).orElse(true)
        && status.map(wanted -> wanted == order.status()).orElse(true);
  }
}
