package io.tallyhost.http.vps;

import io.tallyhost.application.ordering.PreviewUpgrade.Preview;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.http.shared.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an upgrade would cost. */
final class UpgradeJson {

  private UpgradeJson() {}

  static Map<String, @Nullable Object> of(Preview preview) {
    var after = preview.after();
    return Json.object(
        "dryRun",
        true,
        "orders",
        preview.quotes().stream().map(UpgradeJson::quote).toList(),
        "dueNowCents",
        preview.due().minor(),
        "currency",
        preview.due().currency().getCurrencyCode(),
        "covered",
        preview.covered(),
        "balanceCents",
        preview.balance().minor(),
        "billingPeriodAfter",
        after.period().name(),
        "priceCentsAfter",
        after.price().minor(),
        "hourlyRateCentsAfter",
        after.hourlyRate().map(rate -> rate.perHour().minor()));
  }

  private static Map<String, @Nullable Object> quote(Quote quote) {
    var totals = quote.amounts().totals();
    return Json.object(
        "label", quote.lines().get(0).label(),
        "netCents", totals.net().minor(),
        "vatCents", totals.vat().minor(),
        "totalCents", totals.gross().minor(),
        "priceCents", quote.price().minor());
  }
}
