package io.tallyhost.http.panel.pages;

import io.tallyhost.application.ticketing.TicketDetail;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Talk;

/** What was written in a ticket, one's own on the other side. */
public final class TicketTalk {

  private TicketTalk() {}

  /**
   * The messages, as staff or as whoever asks staff reads them.
   *
   * @param isStaff who reads them
   */
  public static Talk of(Visit visit, TicketDetail detail, boolean isStaff) {
    return new Talk(
        detail.messages().stream()
            .map(
                it ->
                    new Talk.Message(
                        it.signature(),
                        visit.words().moment(it.at()),
                        it.body(),
                        it.staff() == isStaff))
            .toList());
  }
}
