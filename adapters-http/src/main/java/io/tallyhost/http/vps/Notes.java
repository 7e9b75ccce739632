package io.tallyhost.http.vps;

import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderStatus;

/** One sentence that tells a buyer how an order is billed. */
final class Notes {

  private Notes() {}

  static String of(Order order) {
    if (order.status() == OrderStatus.PENDING_PAYMENT) {
      return "The order waits for its payment and is cancelled if it is not paid within 7 days.";
    }
    return order.terms().isHourly() ? hourly(order) : monthly(order);
  }

  private static String hourly(Order order) {
    return order.terms().isPostpaid()
        ? "Service is metered per running hour and rolled up into one invoice on the 1st of each"
            + " month. Powered-off hours are not charged."
        : "Service is metered per running hour and debited from your balance. Powered-off hours"
            + " are not charged.";
  }

  private static String monthly(Order order) {
    return order.terms().isPostpaid()
        ? "The monthly price is added to this month's invoice."
        : "The monthly price was debited from your balance; the service renews each month.";
  }
}
