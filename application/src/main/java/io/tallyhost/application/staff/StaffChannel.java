package io.tallyhost.application.staff;

/** Driven port: a way to reach staff. */
public interface StaffChannel {

  /** Stays the same for ever: it is how the deliveries are told apart. */
  String name();

  /** Takes the ping within seconds, or throws; then it comes again later. */
  void send(StaffPing ping);
}
