package io.tallyhost.application.service;

import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorRoom;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.PowerState;
import io.tallyhost.domain.service.QueueItem;
import io.tallyhost.domain.service.ServerPassword;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.ServerSpec;
import io.tallyhost.domain.service.SshKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A hypervisor without machines: an installation takes twenty seconds of the clock's time, all else
 * is done at once.
 */
public final class InMemoryHypervisor implements Hypervisor {

  private final HypervisorFaults faults = new HypervisorFaults();
  private final InMemoryMachines machines;
  private final InMemoryPanel panel;
  private volatile boolean configured = true;

  public InMemoryHypervisor(Clock clock) {
    this.panel = new InMemoryPanel(clock);
    this.machines = new InMemoryMachines(clock, panel);
  }

  /** Makes calls fail. Methods are named as in {@link Hypervisor}. */
  public HypervisorFaults faults() {
    return faults;
  }

  /** The newest installation of this server will not succeed. */
  public synchronized void failBuildOf(ServerRef server) {
    machines.existing(server).buildFails = true;
  }

  /** Somebody presses the power button in the hypervisor's own panel. */
  public synchronized void setPower(ServerRef server, PowerState state) {
    machines.existing(server).power = state;
  }

  /** As if none had ever been set up. */
  public void remove() {
    configured = false;
  }

  @Override
  public boolean isConfigured() {
    return configured;
  }

  @Override
  public void checkReady() {
    perform("checkReady", () -> {});
  }

  @Override
  public List<HypervisorPackage> packages() {
    return ask("packages", () -> panel.packages());
  }

  @Override
  public List<OsTemplate> templatesFor(HypervisorPackage.Id packageId) {
    return ask("templatesFor", () -> panel.templatesFor(packageId));
  }

  @Override
  public List<OsTemplate> templatesOf(ServerRef server) {
    return ask(
        "templatesOf",
        () -> machines.living(server).map(it -> panel.templates()).orElse(List.of()));
  }

  @Override
  public List<HypervisorRoom> roomIn(ServerSpec.GroupId group) {
    return ask("roomIn", () -> panel.room(group));
  }

  @Override
  public Optional<HypervisorUser> findUser(HypervisorUser.Relation relation) {
    return ask("findUser", () -> panel.findUser(relation));
  }

  @Override
  public HypervisorUser createUser(HypervisorUser.Registration registration) {
    return ask("createUser", () -> panel.register(registration));
  }

  @Override
  public List<SshKey> sshKeysOf(HypervisorUser.Id owner) {
    return ask("sshKeysOf", () -> panel.keysOf(owner));
  }

  @Override
  public SshKey addSshKey(HypervisorUser.Id owner, SshKey.Draft key) {
    return ask("addSshKey", () -> panel.addKey(owner, key));
  }

  @Override
  public void removeSshKey(SshKey.Id key) {
    perform("removeSshKey", () -> panel.removeKey(key));
  }

  @Override
  public HypervisorServer create(ServerSpec spec) {
    return ask("create", () -> machines.place(spec));
  }

  @Override
  public Optional<ServerPassword> build(ServerRef server, BuildRequest request) {
    return ask("build", () -> machines.install(server, request));
  }

  @Override
  public Optional<HypervisorServer> find(ServerRef server) {
    return ask("find", () -> machines.describe(server, false));
  }

  @Override
  public Optional<HypervisorServer> inspect(ServerRef server) {
    return ask("inspect", () -> machines.describe(server, true));
  }

  @Override
  public List<HypervisorServer.Listing> serversOf(HypervisorUser.Id owner) {
    return ask("serversOf", () -> machines.listed(it -> it.owner().equals(owner)));
  }

  @Override
  public void forEachServer(Consumer<HypervisorServer.Listing> visitor) {
    ask("forEachServer", () -> machines.listed(it -> true)).forEach(visitor);
  }

  @Override
  public void suspend(ServerRef server) {
    perform("suspend", () -> machines.suspend(server));
  }

  @Override
  public void unsuspend(ServerRef server) {
    perform("unsuspend", () -> machines.unsuspend(server));
  }

  @Override
  public Optional<QueueItem.Id> power(ServerRef server, PowerAction action) {
    return ask("power", () -> Optional.of(machines.press(server, action)));
  }

  @Override
  public void rename(ServerRef server, String name) {
    perform("rename", () -> machines.existing(server).name = name);
  }

  @Override
  public ServerPassword resetPassword(ServerRef server) {
    return ask("resetPassword", () -> new ServerPassword("reset-" + machines.existing(server).ref));
  }

  @Override
  public ConsoleAccess console(ServerRef server) {
    return ask("console", () -> machines.existing(server).screen());
  }

  @Override
  public ConsoleAccess switchConsole(ServerRef server, boolean on) {
    return ask("switchConsole", () -> machines.existing(server).screen(on));
  }

  @Override
  public void changeMemory(ServerRef server, int megabytes) {
    perform("changeMemory", () -> machines.existing(server).memory(megabytes));
  }

  @Override
  public void changeCores(ServerRef server, int cores) {
    perform("changeCores", () -> machines.existing(server).cores(cores));
  }

  @Override
  public void changeTraffic(ServerRef server, int gigabytes) {
    perform("changeTraffic", () -> machines.existing(server).traffic(gigabytes));
  }

  @Override
  public void changePackage(ServerRef server, HypervisorPackage.Id packageId) {
    perform("changePackage", () -> machines.existing(server).take(panel.sizeOf(packageId)));
  }

  @Override
  public void growStorage(ServerRef server, int gigabytes) {
    perform("growStorage", () -> machines.existing(server).storage(gigabytes));
  }

  @Override
  public List<String> addIpv4(ServerRef server, int count) {
    return ask("addIpv4", () -> machines.addIpv4(server, count));
  }

  @Override
  public void delete(ServerRef server, Duration delay) {
    perform("delete", () -> machines.remove(server, delay));
  }

  @Override
  public Optional<QueueItem> queueItem(QueueItem.Id item) {
    return ask("queueItem", () -> machines.queueItem(item));
  }

  private synchronized <T> T ask(String method, Supplier<T> effect) {
    return faults.around(method, effect);
  }

  private synchronized void perform(String method, Runnable effect) {
    var unused =
        faults.around(
            method,
            () -> {
              effect.run();
              return Boolean.TRUE;
            });
  }
}
