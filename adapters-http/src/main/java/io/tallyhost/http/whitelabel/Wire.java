package io.tallyhost.http.whitelabel;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.Data.Flag;
import io.tallyhost.domain.data.Data.Items;
import io.tallyhost.domain.data.Data.Numeric;
import io.tallyhost.domain.money.DecimalText;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.money.Rounding;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.whitelabel.Storefront.Shelved;
import io.tallyhost.domain.whitelabel.product.Cycles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;

/** How this surface writes values. */
final class Wire {

  private static final DateTimeFormatter SECONDS = utc("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = utc("uuuu-MM-dd");

  private Wire() {}

  /** A number with the currency's decimals, exactly. */
  static BigDecimal money(Money money) {
    return new BigDecimal(DecimalText.of(money));
  }

  static String seconds(Instant instant) {
    return SECONDS.format(instant);
  }

  static String day(Instant instant) {
    return DAY.format(instant);
  }

  static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  static String cycle(BillingPeriod period) {
    return period == BillingPeriod.ONCE ? "one_time" : Cycles.word(period);
  }

  /** What a month of it costs; nothing for what was paid once. */
  static BigDecimal monthly(Shelved service) {
    var price = service.price();
    if (service.period() == BillingPeriod.ONCE) {
      return money(Money.zero(price.currency()));
    }
    var months = Math.max(1, service.period().months());
    return money(new Money(price.currency(), Rounding.halfUp(price.minor(), 1, months)));
  }

  static String deployment(Provisioning.Phase phase) {
    return switch (phase) {
      case DONE -> "deployed";
      case FAILED -> "failed";
      case WORKING, UNKNOWN -> "deploying";
    };
  }

  /** Data as what the JSON writer takes. */
  static Object json(Data data) {
    if (data instanceof Numeric number) {
      return new BigDecimal(number.text());
    }
    if (data instanceof Flag flag) {
      return flag.value();
    }
    if (data instanceof Items items) {
      return items.values().stream().map(Wire::json).toList();
    }
    if (data instanceof Fields fields) {
      var object = new LinkedHashMap<String, Object>();
      fields.values().forEach((name, value) -> object.put(name, json(value)));
      return object;
    }
    return data.plain();
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
