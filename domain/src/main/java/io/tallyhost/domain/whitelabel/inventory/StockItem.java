package io.tallyhost.domain.whitelabel.inventory;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing in an inventory.
 *
 * @param code what orders call it
 * @param price of one, or of a thousand where the product counts so
 * @param location the country it is for, when it is for one
 * @param isAvailable whether it can be had just now
 */
public record StockItem(
    String code, String name, Optional<String> location, Money price, boolean isAvailable) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
  private static final Pattern LOCATION = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,10})?");
  private static final int LONGEST_NAME = 200;

  public StockItem {
    InvalidValue.unless(
        CODE.matcher(code).matches(), "code", code, "1 to 60 letters, digits, dots and dashes");
    name = InvalidValue.text("name", name, LONGEST_NAME);
    location.ifPresent(
        place ->
            InvalidValue.unless(
                LOCATION.matcher(place).matches(), "location", place, "a country code"));
    var amount = price.requirePositive("price");
    price = amount;
  }
}
