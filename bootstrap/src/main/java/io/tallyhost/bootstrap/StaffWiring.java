package io.tallyhost.bootstrap;

import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.application.staff.PingStaff;
import io.tallyhost.application.staff.StaffChannel;
import io.tallyhost.application.staff.StaffPings;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.http.outbound.TelegramChannel;
import io.tallyhost.http.outbound.WebhookChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How staff comes to know what wants a human. */
final class StaffWiring {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private StaffWiring() {}

  static List<EventConsumer> listeners(StaffSettings settings, Accounts accounts, Clock clock) {
    var pings = new StaffPings(accounts);
    return Stream.<StaffChannel>concat(
            settings.telegram().map(it -> new TelegramChannel(it, PATIENCE)).stream(),
            settings.webhook().map(it -> new WebhookChannel(it, PATIENCE, clock)).stream())
        .<EventConsumer>map(channel -> new PingStaff(pings, channel))
        .toList();
  }
}
