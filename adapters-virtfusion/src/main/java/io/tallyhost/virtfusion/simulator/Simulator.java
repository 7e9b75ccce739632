package io.tallyhost.virtfusion.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.tallyhost.virtfusion.ApiToken;
import io.tallyhost.virtfusion.PanelAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** A running simulator: the API on one port of this machine, its controls on another. */
public final class Simulator implements AutoCloseable {

  static {
    // The JDK's server sends head and body apart; without this each answer waits 40 ms for an ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final String TOKEN = "simulator-token";
  private static final Duration SLOWNESS = Duration.ofSeconds(2);

  private final SimulatedPanel panel;
  private final FaultPlan faults = new FaultPlan();
  private final ExecutorService workers = Executors.newCachedThreadPool(Simulator::thread);
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(Simulator::thread);
  private final Optional<PanelFile> file;
  private final HttpServer api;
  private final HttpServer control;

  private Simulator(Clock clock, Pace pace, Optional<PanelFile> file) throws IOException {
    this.panel = new SimulatedPanel(clock, pace);
    this.file = file;
    file.ifPresent(it -> it.restore(panel));
    var inside = new ApiDoor.Inside(panel, routes(panel), TOKEN, SLOWNESS, this::keep);
    this.api = listen(new ApiDoor(inside, faults, later));
    this.control = listen(new ControlDoor(this));
  }

  /** Starts on free ports; time is the clock's. */
  public static Simulator start(Clock clock, Pace pace) {
    return start(clock, pace, Optional.empty());
  }

  /** The same with what is in that file, into which everything is written that changes. */
  public static Simulator start(Clock clock, Pace pace, Path file) {
    return start(clock, pace, Optional.of(new PanelFile(file)));
  }

  private static Simulator start(Clock clock, Pace pace, Optional<PanelFile> file) {
    try {
      return new Simulator(clock, pace, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the API is. */
  public PanelAddress address() {
    return PanelAddress.of("http://127.0.0.1:" + api.getAddress().getPort());
  }

  /** The only token that the API accepts. */
  public ApiToken token() {
    return new ApiToken(TOKEN);
  }

  /** The port of the controls. */
  public int controlPort() {
    return control.getAddress().getPort();
  }

  /** What shall go wrong, and what was called. */
  public FaultPlan faults() {
    return faults;
  }

  /** The servers as they are now. */
  public List<Sight> servers() {
    synchronized (panel) {
      panel.settle();
      return panel.servers().stream().map(Sight::of).toList();
    }
  }

  /** A server as somebody sees it who stands beside the machine. */
  public record Sight(long id, long owner, String name, String state, boolean running) {

    private static Sight of(SimulatedServer server) {
      return new Sight(server.id, server.owner, server.name, server.state(), server.running);
    }
  }

  /** Somebody presses the power button in the panel itself. */
  public void setRunning(long server, boolean running) {
    change(server, it -> it.running = running);
  }

  /** From now on the machine under this server does not answer the panel. */
  public void setUnreachable(long server, boolean unreachable) {
    change(server, it -> it.unreachable = unreachable);
  }

  /** Installations of this server will not succeed. */
  public void failBuildOf(long server) {
    change(server, it -> it.buildWillFail = true);
  }

  /** How many servers fit on each machine of a location; zero means any number. */
  public void limitServers(long group, long most) {
    synchronized (panel) {
      panel.machinesOf(group).forEach(machine -> machine.maxServers = most);
    }
  }

  @Override
  public void close() {
    api.stop(0);
    control.stop(0);
    workers.shutdownNow();
    later.shutdownNow();
  }

  private void change(long id, Consumer<SimulatedServer> change) {
    synchronized (panel) {
      panel.settle();
      change.accept(panel.server(id));
      keep();
    }
  }

  private void keep() {
    file.ifPresent(it -> it.keep(panel));
  }

  private HttpServer listen(HttpHandler handler) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.setExecutor(workers);
    server.start();
    return server;
  }

  private static RouteTable routes(SimulatedPanel panel) {
    var routes = new RouteTable();
    new StockRoutes(panel).addTo(routes);
    new PeopleRoutes(panel).addTo(routes);
    new ServerRoutes(panel, new ServerView(panel)).addTo(routes);
    new LeverRoutes(panel).addTo(routes);
    return routes;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "virtfusion-simulator");
    thread.setDaemon(true);
    return thread;
  }
}
