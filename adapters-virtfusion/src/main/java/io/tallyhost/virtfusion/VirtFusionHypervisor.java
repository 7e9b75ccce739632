package io.tallyhost.virtfusion;

import io.tallyhost.domain.service.BuildRequest;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorPackage;
import io.tallyhost.domain.service.HypervisorRoom;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.PowerAction;
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

/** The hypervisor port on VirtFusion. */
public final class VirtFusionHypervisor implements Hypervisor {

  private final boolean configured;
  private final PanelStock stock;
  private final PanelPeople people;
  private final PanelServers servers;
  private final PanelLevers levers;
  private final PanelSizes sizes;

  private VirtFusionHypervisor(Panel panel, PanelAddress address) {
    this.configured = panel.isConfigured();
    this.stock = new PanelStock(panel);
    this.people = new PanelPeople(panel);
    this.servers = new PanelServers(panel);
    this.levers = new PanelLevers(panel, servers, address);
    this.sizes = new PanelSizes(panel);
  }

  /** Talks to the panel; the clock measures how long a failing panel is left alone. */
  public static Hypervisor connecting(VirtFusionSettings settings, Clock clock) {
    return new VirtFusionHypervisor(new HttpPanel(settings, clock), settings.address());
  }

  /** Says of every call that no hypervisor has been set up. */
  public static Hypervisor notConfigured() {
    return new VirtFusionHypervisor(new NoPanel(), PanelAddress.of("https://localhost"));
  }

  @Override
  public boolean isConfigured() {
    return configured;
  }

  @Override
  public void checkReady() {
    stock.checkReady();
  }

  @Override
  public List<HypervisorPackage> packages() {
    return stock.packages();
  }

  @Override
  public List<OsTemplate> templatesFor(HypervisorPackage.Id packageId) {
    return stock.templatesFor(packageId);
  }

  @Override
  public List<OsTemplate> templatesOf(ServerRef server) {
    return stock.templatesOf(server);
  }

  @Override
  public List<HypervisorRoom> roomIn(ServerSpec.GroupId group) {
    return stock.roomIn(group);
  }

  @Override
  public Optional<HypervisorUser> findUser(HypervisorUser.Relation relation) {
    return people.findUser(relation);
  }

  @Override
  public HypervisorUser createUser(HypervisorUser.Registration registration) {
    return people.createUser(registration);
  }

  @Override
  public List<SshKey> sshKeysOf(HypervisorUser.Id owner) {
    return people.keysOf(owner);
  }

  @Override
  public SshKey addSshKey(HypervisorUser.Id owner, SshKey.Draft key) {
    return people.addKey(owner, key);
  }

  @Override
  public void removeSshKey(SshKey.Id key) {
    people.removeKey(key);
  }

  @Override
  public HypervisorServer create(ServerSpec spec) {
    return servers.create(spec);
  }

  @Override
  public Optional<ServerPassword> build(ServerRef server, BuildRequest request) {
    return servers.build(server, request);
  }

  @Override
  public Optional<HypervisorServer> find(ServerRef server) {
    return servers.find(server);
  }

  @Override
  public Optional<HypervisorServer> inspect(ServerRef server) {
    return servers.inspect(server);
  }

  @Override
  public List<HypervisorServer.Listing> serversOf(HypervisorUser.Id owner) {
    return servers.of(owner);
  }

  @Override
  public void forEachServer(Consumer<HypervisorServer.Listing> visitor) {
    stock.forEachRow("/servers?type=simple&", ServerReader::simple, visitor);
  }

  @Override
  public void suspend(ServerRef server) {
    levers.suspend(server);
  }

  @Override
  public void unsuspend(ServerRef server) {
    levers.unsuspend(server);
  }

  @Override
  public Optional<QueueItem.Id> power(ServerRef server, PowerAction action) {
    return levers.press(server, action);
  }

  @Override
  public void rename(ServerRef server, String name) {
    sizes.rename(server, name);
  }

  @Override
  public ServerPassword resetPassword(ServerRef server) {
    return levers.resetPassword(server, stock.administratorOf(server));
  }

  @Override
  public ConsoleAccess console(ServerRef server) {
    return levers.console(server);
  }

  @Override
  public ConsoleAccess switchConsole(ServerRef server, boolean on) {
    return levers.switchConsole(server, on);
  }

  @Override
  public void changeMemory(ServerRef server, int megabytes) {
    sizes.memory(server, megabytes);
  }

  @Override
  public void changeCores(ServerRef server, int cores) {
    sizes.cores(server, cores);
  }

  @Override
  public void changeTraffic(ServerRef server, int gigabytes) {
    sizes.traffic(server, gigabytes);
  }

  @Override
  public void changePackage(ServerRef server, HypervisorPackage.Id packageId) {
    sizes.takePackage(server, packageId);
  }

  @Override
  public void growStorage(ServerRef server, int gigabytes) {
    sizes.storage(server, gigabytes);
  }

  @Override
  public List<String> addIpv4(ServerRef server, int count) {
    return sizes.addIpv4(server, count);
  }

  @Override
  public void delete(ServerRef server, Duration delay) {
    servers.delete(server, delay);
  }

  @Override
  public Optional<QueueItem> queueItem(QueueItem.Id item) {
    return levers.queueItem(item);
  }
}
