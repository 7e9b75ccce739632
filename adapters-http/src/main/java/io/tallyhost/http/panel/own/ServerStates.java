package io.tallyhost.http.panel.own;

import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.panel.view.Words;

/** How a service stands, as a badge. */
final class ServerStates {

  private ServerStates() {}

  static Cell of(Service service, Words words) {
    if (service.isLive() && service.provisioning().hasIssue()) {
      return Cell.of(words.say("server.issue")).as(Tone.BAD);
    }
    var badge = Cell.of(words.word(service.status())).as(tone(service.status()));
    return service.isCancelled() && service.isLive() ? badge.over(words.say("server.ends")) : badge;
  }

  private static Tone tone(ServiceStatus status) {
    return switch (status) {
      case PENDING -> Tone.INFO;
      case ACTIVE -> Tone.GOOD;
      case SUSPENDED -> Tone.WARN;
      case TERMINATED -> Tone.MUTED;
    };
  }
}
