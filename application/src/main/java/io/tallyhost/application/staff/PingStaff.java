package io.tallyhost.application.staff;

import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.EventConsumer;

/** Hears of everything and tells one channel what wants a human. */
public final class PingStaff implements EventConsumer {

  private final StaffPings pings;
  private final StaffChannel channel;

  public PingStaff(StaffPings pings, StaffChannel channel) {
    this.pings = pings;
    this.channel = channel;
  }

  @Override
  public String name() {
    return channel.name();
  }

  @Override
  public void accept(Event event) {
    pings.of(event).ifPresent(channel::send);
  }
}
