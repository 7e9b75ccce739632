package io.tallyhost.http.panel.own;

import io.tallyhost.domain.service.Service;
import io.tallyhost.http.panel.pages.States;
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
    var badge = States.of(service.status(), words);
    return service.isCancelled() && service.isLive() ? badge.over(words.say("server.ends")) : badge;
  }
}
