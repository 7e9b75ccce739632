package io.tallyhost.domain.service.provisioning;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One piece of work at the hypervisor and how far it is. Each method is what became known, and
 * gives the work as it stands then.
 *
 * @param order the id of the order that pays for it, where there is one
 * @param dueAt when to take it up again
 * @param fence grows with each lease; who holds an older one writes nothing any more
 */
public record ServerTask(
    TaskId id,
    Owner owner,
    ServiceId service,
    Optional<String> order,
    Purpose purpose,
    Optional<ServerWish> wish,
    ServerStep step,
    ServerProgress progress,
    Instant dueAt,
    long fence) {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int LONGEST_WAIT_DOUBLINGS = 7;

  /** What for. */
  public enum Purpose {
    MAKE,
    RESIZE,
    REMOVE,
    ALIGN
  }

  /** What a task is about. */
  public record Subject(TaskId id, Owner owner, ServiceId service, Optional<String> order) {}

  /** A server is to be made. */
  public static ServerTask make(Subject subject, ServerWish wish, Instant now) {
    return begun(
        subject,
        Purpose.MAKE,
        new Start(Optional.of(wish), ServerStep.FIND_USER, Optional.empty()),
        now);
  }

  /** A server is to become what is wished for. */
  public static ServerTask resize(Subject subject, ServerWish wish, ServerRef server, Instant now) {
    return begun(
        subject,
        Purpose.RESIZE,
        new Start(Optional.of(wish), ServerStep.RESIZE, Optional.of(server)),
        now);
  }

  /** A server is to have more addresses: as many as the wish has extra ones. */
  public static ServerTask addAddresses(
      Subject subject, ServerWish wish, ServerRef server, Instant now) {
    return begun(
        subject,
        Purpose.RESIZE,
        new Start(Optional.of(wish), ServerStep.ADD_ADDRESSES, Optional.of(server)),
        now);
  }

  /** A server is to go. */
  public static ServerTask remove(Subject subject, ServerRef server, Instant now) {
    return begun(
        subject,
        Purpose.REMOVE,
        new Start(Optional.empty(), ServerStep.REMOVE, Optional.of(server)),
        now);
  }

  /** A server is to be suspended or resumed, as our books say. */
  public static ServerTask align(Subject subject, ServerRef server, Instant now) {
    return begun(
        subject,
        Purpose.ALIGN,
        new Start(Optional.empty(), ServerStep.ALIGN, Optional.of(server)),
        now);
  }

  private record Start(Optional<ServerWish> wish, ServerStep step, Optional<ServerRef> server) {}

  private static ServerTask begun(Subject subject, Purpose purpose, Start start, Instant now) {
    return new ServerTask(
        subject.id(),
        subject.owner(),
        subject.service(),
        subject.order(),
        purpose,
        start.wish(),
        start.step(),
        ServerProgress.begun(start.server(), now),
        now,
        0);
  }

  /** The next step, to be taken at once. */
  public ServerTask goOn(ServerStep next, Instant now) {
    return with(next, progress.at(now), now);
  }

  /** It is its turn to create. */
  public ServerTask turn(Instant now) {
    return with(ServerStep.NOTE, progress.onwards(now), now);
  }

  /** It is not, another one is at it. */
  public ServerTask waitForTurn(Instant again) {
    return with(ServerStep.CREATE, progress, again);
  }

  public ServerTask knowsUser(HypervisorUser.Id user) {
    return with(step, progress.with(user), dueAt);
  }

  /** The intent to create one, with what was there before. */
  public ServerTask creating(List<ServerRef> before, Instant now) {
    return with(ServerStep.CREATING, progress.onwards(now).knowing(before), now);
  }

  /** The intent to add addresses, with how many there were. */
  public ServerTask addingAddresses(int before, Instant now) {
    return with(ServerStep.ADDING_ADDRESSES, progress.onwards(now).counting(before), now);
  }

  public ServerTask made(ServerRef server, Instant now) {
    return with(ServerStep.BUILD, progress.at(now).with(Optional.of(server)), now);
  }

  /** We looked, and it is not there yet. */
  public ServerTask lookedInVain(Instant again) {
    return with(step, progress.lookedOnce(), again);
  }

  /** The answer was lost. */
  public ServerTask doubted(String why, Instant look) {
    return with(step, progress.because(why), look);
  }

  public ServerTask waitUntil(Instant again) {
    return with(step, progress, again);
  }

  /** The step did not work this time; longer and longer pauses follow. */
  public ServerTask tryAgain(ServerStep next, String why, Instant now) {
    var doublings = Math.min(progress.failures(), LONGEST_WAIT_DOUBLINGS);
    return with(next, progress.failedOnce(why), now.plus(FIRST_WAIT.multipliedBy(1L << doublings)));
  }

  /** The server is there, but useless: away with it. */
  public ServerTask discard(String why, Instant now) {
    return with(ServerStep.DISCARD, progress.at(now).because(why), now);
  }

  /** It can't have its new size, and may have a part of it: back to the old one. */
  public ServerTask restore(String why, Instant now) {
    return with(ServerStep.RESTORE, progress.at(now).because(why), now);
  }

  public ServerTask failed(String why, Instant now) {
    return with(ServerStep.FAILED, progress.at(now).because(why), now);
  }

  /** The old state is there again; why the new one is not stays noted. */
  public ServerTask restored() {
    return with(ServerStep.FAILED, progress, dueAt);
  }

  public ServerTask discarded(Instant now) {
    return with(ServerStep.FAILED, progress.with(Optional.empty()), now);
  }

  public ServerTask parked(String why, Instant now) {
    return with(ServerStep.PARKED, progress.at(now).because(why), now);
  }

  /** The same work in the hands of somebody new. */
  public ServerTask leased(long newFence) {
    return new ServerTask(
        id, owner, service, order, purpose, wish, step, progress, dueAt, newFence);
  }

  /** Its server, of work that has one by now. */
  public ServerRef server() {
    return progress
        .server()
        .orElseThrow(() -> new IllegalStateException("No server yet for " + id));
  }

  /** Its user at the hypervisor, of work that has come so far. */
  public HypervisorUser.Id user() {
    return progress.user().orElseThrow(() -> new IllegalStateException("No user yet for " + id));
  }

  /** What is wished for, of work that makes or changes. */
  public ServerWish wanted() {
    return wish.orElseThrow(() -> new IllegalStateException("Nothing is wished for by " + id));
  }

  public String problem() {
    return progress.problem().orElse("No reason was noted");
  }

  private ServerTask with(ServerStep next, ServerProgress then, Instant due) {
    return new ServerTask(id, owner, service, order, purpose, wish, next, then, due, fence);
  }
}
