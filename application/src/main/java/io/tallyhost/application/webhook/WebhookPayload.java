package io.tallyhost.application.webhook;

import io.tallyhost.application.shared.Event;
import io.tallyhost.domain.data.Data;
import io.tallyhost.domain.data.Data.Fields;
import io.tallyhost.domain.data.DataWriter;
import io.tallyhost.domain.identity.AccountId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An event as others read it: {@code {"type","timestamp","data":{"account_id",…}}}. */
final class WebhookPayload {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private WebhookPayload() {}

  static String of(Event event) {
    return of(event.type(), event.at(), event.owner().account(), event.facts());
  }

  static String of(String type, Instant at, AccountId account, Map<String, String> facts) {
    var data = Fields.NONE.with("account_id", account.value());
    for (var fact : new TreeMap<>(facts).entrySet()) {
      data = data.with(fact.getKey(), value(fact.getKey(), fact.getValue()));
    }
    return DataWriter.write(
        Fields.NONE
            .with("type", type)
            .with("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString())
            .with("data", data));
  }

  private static Data value(String name, String text) {
    return name.endsWith("_cents") && WHOLE.matcher(text).matches()
        ? new Data.Numeric(text)
        : Data.of(text);
  }
}
