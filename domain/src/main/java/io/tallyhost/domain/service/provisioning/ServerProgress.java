package io.tallyhost.domain.service.provisioning;

import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.ServerRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known so far.
 *
 * @param known the user's servers before another one was asked for
 * @param looks how often we looked for one that was asked for
 * @param addresses how many there were before more were asked for
 * @param failures how often the present step has failed
 * @param since when the present step began
 */
public record ServerProgress(
    Optional<HypervisorUser.Id> user,
    Optional<ServerRef> server,
    List<ServerRef> known,
    int looks,
    int addresses,
    int failures,
    Instant since,
    Optional<String> problem) {

  public ServerProgress {
    known = List.copyOf(known);
  }

  static ServerProgress begun(Optional<ServerRef> server, Instant at) {
    return new ServerProgress(Optional.empty(), server, List.of(), 0, 0, 0, at, Optional.empty());
  }

  ServerProgress with(HypervisorUser.Id id) {
    return new ServerProgress(
        Optional.of(id), server, known, looks, addresses, failures, since, problem);
  }

  ServerProgress with(Optional<ServerRef> ref) {
    return new ServerProgress(user, ref, known, looks, addresses, failures, since, problem);
  }

  ServerProgress knowing(List<ServerRef> before) {
    return new ServerProgress(user, server, before, 0, addresses, failures, since, problem);
  }

  ServerProgress counting(int before) {
    return new ServerProgress(user, server, known, looks, before, failures, since, problem);
  }

  ServerProgress lookedOnce() {
    return new ServerProgress(user, server, known, looks + 1, addresses, failures, since, problem);
  }

  ServerProgress failedOnce(String why) {
    return new ServerProgress(
        user, server, known, looks, addresses, failures + 1, since, Optional.of(why));
  }

  /** Another step: what went wrong before is past. */
  ServerProgress at(Instant stepBegan) {
    return new ServerProgress(
        user, server, known, looks, addresses, 0, stepBegan, Optional.empty());
  }

  /** The next step of the same attempt: how often it failed still counts. */
  ServerProgress onwards(Instant stepBegan) {
    return new ServerProgress(
        user, server, known, looks, addresses, failures, stepBegan, Optional.empty());
  }

  ServerProgress because(String why) {
    return new ServerProgress(
        user, server, known, looks, addresses, failures, since, Optional.of(why));
  }
}
