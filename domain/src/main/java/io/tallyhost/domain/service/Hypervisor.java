package io.tallyhost.domain.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Driven port: the machines that servers run on. Every method may throw {@link HypervisorFailure}
 * and none may be called inside a unit of work. A read that finds nothing answers empty; a change
 * to what does not exist fails with {@code NOT_FOUND}. Its promises are in HypervisorContract.
 */
public interface Hypervisor {

  /** Whether one has been set up at all; nobody is asked. */
  boolean isConfigured();

  /** Asked before anything is written or charged that could never be carried out. */
  default void requireConfigured() {
    if (!isConfigured()) {
      throw HypervisorFailure.notConfigured();
    }
  }

  /** Returns when the hypervisor answers and accepts our credentials. */
  void checkReady();

  /** All packages, those that are switched off among them. */
  List<HypervisorPackage> packages();

  List<OsTemplate> templatesFor(HypervisorPackage.Id packageId);

  /** Empty when there is no such server. */
  List<OsTemplate> templatesOf(ServerRef server);

  /** One row a machine of the group. */
  List<HypervisorRoom> roomIn(ServerSpec.GroupId group);

  Optional<HypervisorUser> findUser(HypervisorUser.Relation relation);

  /** Never repeated by itself: after an unknown outcome, find the user by its relation. */
  HypervisorUser createUser(HypervisorUser.Registration registration);

  List<SshKey> sshKeysOf(HypervisorUser.Id owner);

  SshKey addSshKey(HypervisorUser.Id owner, SshKey.Draft key);

  /** A key that is gone already is fine. */
  void removeSshKey(SshKey.Id key);

  /** Never repeated by itself: after an unknown outcome, look at the owner's servers. */
  HypervisorServer create(ServerSpec spec);

  /** Installs, or wipes and installs again; the password is told here and never again. */
  Optional<ServerPassword> build(ServerRef server, BuildRequest request);

  /** What is on record, quickly; the power state is unknown here. */
  Optional<HypervisorServer> find(ServerRef server);

  /** The same with the power state, for which the machine itself is asked. */
  Optional<HypervisorServer> inspect(ServerRef server);

  List<HypervisorServer.Listing> serversOf(HypervisorUser.Id owner);

  /** Every server there is, page by page. */
  void forEachServer(Consumer<HypervisorServer.Listing> visitor);

  /** Afterwards it is locked and off, whichever of the two it was before. */
  void suspend(ServerRef server);

  /** Afterwards it is neither locked nor off, whichever of the two it was before. */
  void unsuspend(ServerRef server);

  /** Queued: the effect shows a little later. */
  Optional<QueueItem.Id> power(ServerRef server, PowerAction action);

  void rename(ServerRef server, String name);

  /** Queued; the password counts once the server has taken it up. */
  ServerPassword resetPassword(ServerRef server);

  ConsoleAccess console(ServerRef server);

  ConsoleAccess switchConsole(ServerRef server, boolean on);

  /** Takes effect with the next power change. */
  void changeMemory(ServerRef server, int megabytes);

  /** Takes effect with the next power change. */
  void changeCores(ServerRef server, int cores);

  /** Zero means unlimited. */
  void changeTraffic(ServerRef server, int gigabytes);

  /** Takes over what the package gives; the disk never shrinks. */
  void changePackage(ServerRef server, HypervisorPackage.Id packageId);

  /** Disks only grow. */
  void growStorage(ServerRef server, int gigabytes);

  /** The addresses that were added. */
  List<String> addIpv4(ServerRef server, int count);

  /** Accepted means scheduled: after the delay it is gone. One that is gone already is fine. */
  void delete(ServerRef server, Duration delay);

  Optional<QueueItem> queueItem(QueueItem.Id item);
}
