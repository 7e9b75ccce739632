package io.tallyhost.domain.ordering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.provisioning.ServerWish;
import io.tallyhost.domain.shared.InvalidValue;

/**
 * What is to be made or changed once the order is paid.
 *
 * @param product the key of what is bought
 * @param price what a period of it costs from then on, net; a month of what is metered
 */
public record Purchase(String product, ServerWish wish, Money price) {

  public Purchase {
    product = InvalidValue.text("product", product, 120);
  }
}
