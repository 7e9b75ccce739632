package io.tallyhost.bootstrap;

import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.persistence.shared.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole product over a real socket and a real PostgreSQL, with demo data, the simulator and a
 * clock that can be moved: one for all tests of the run. Tests share it, as customers do.
 */
public final class RunningServer implements AutoCloseable {

  private static final class Shared {
    static final RunningServer ONE = start();
  }

  private final Product product;
  private final Settings settings;
  private final StaffRoom staff;
  private final EmbeddedPostgres postgres;
  private final String controls;
  private final Map<String, Api> signedIn = new ConcurrentHashMap<>();

  private RunningServer(Settings settings, StaffRoom staff, EmbeddedPostgres postgres)
      throws Exception {
    this.settings = settings;
    this.staff = staff;
    this.postgres = postgres;
    var told = new ByteArrayOutputStream();
    this.product = Product.start(settings, new PrintStream(told, true, StandardCharsets.UTF_8));
    this.controls =
        told.toString(StandardCharsets.UTF_8).replaceAll("(?s).*controls on (\\S+).*", "$1");
  }

  /** Started by whoever asks first. */
  public static RunningServer get() {
    return Shared.ONE;
  }

  /** Another one with a database of its own, for whoever fills it with much and closes it. */
  public static RunningServer ofItsOwn() {
    return start();
  }

  @Override
  public void close() {
    product.close();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return product.address();
  }

  /** Where pings to staff arrive. */
  public StaffRoom staff() {
    return staff;
  }

  /** The next such call to the demo's hypervisor is refused, and has no effect. */
  public void refuseAtHypervisor(String call) {
    new Api(controls, Map.of())
        .post("/faults", "{'call':'%s','fault':'REFUSE'}".formatted(call))
        .expect(200);
  }

  /** Somebody who shows nothing. */
  public Api anybody() {
    return new Api(address(), Map.of());
  }

  public Api operator() {
    return signedIn("operator@demo.test", "demo-operator-1");
  }

  /** One of the resellers of the demo data: {@code acme}, {@code nordic}… */
  public Api reseller(String username) {
    return signedIn(username, "demo-reseller-1");
  }

  /** Signed in with the session cookie; once for each of them, since bcrypt is slow. */
  public Api signedIn(String login, String password) {
    return signedIn.computeIfAbsent(login, it -> anybody().signIn(login, password));
  }

  /** With a key in the Authorization header. */
  public Api bearer(String key) {
    return new Api(address(), Map.of("Authorization", "Bearer " + key));
  }

  Settings settings() {
    return settings;
  }

  /** The database, for its owner, who may do more than the product. */
  Database openAsOwner() {
    return Database.open(
        Database.Settings.of(settings.ownerUrl().orElseThrow(), "postgres", "postgres"));
  }

  Product product() {
    return product;
  }

  /** A second one over the same database. */
  Product anotherInstance() throws Exception {
    return anotherInstance(settings);
  }

  /** One over the same database that no hypervisor has been set up for. */
  Product instanceWithoutHypervisor() throws Exception {
    return anotherInstance(
        new Settings(
            settings.host(),
            settings.port(),
            settings.databaseUrl(),
            settings.ownerUrl(),
            settings.dataDirectory(),
            settings.virtfusion(),
            settings.adminEmail(),
            settings.adminPassword(),
            settings.secretKey(),
            false,
            settings.testClock(),
            settings.trustedProxies(),
            settings.notices(),
            settings.staff(),
            settings.webhooks()));
  }

  /** One over the same database to which people come through a proxy on this machine. */
  Product instanceBehindProxy() throws Exception {
    return anotherInstance(
        new Settings(
            settings.host(),
            settings.port(),
            settings.databaseUrl(),
            settings.ownerUrl(),
            settings.dataDirectory(),
            settings.virtfusion(),
            settings.adminEmail(),
            settings.adminPassword(),
            settings.secretKey(),
            settings.demo(),
            settings.testClock(),
            AllowedAddresses.of(List.of("127.0.0.0/8", "10.0.0.0/8")),
            settings.notices(),
            settings.staff(),
            settings.webhooks()));
  }

  private static Product anotherInstance(Settings settings) throws Exception {
    var quiet = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    // Hundreds of people sign in here, and each time at cost 12 is a fifth of a second.
    return Product.start(settings, new BcryptPasswords(4), quiet);
  }

  private static void makeRole(EmbeddedPostgres postgres) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE product LOGIN PASSWORD 'product'");
    }
  }

  private static RunningServer start() {
    try {
      var postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
      var values = new HashMap<String, String>();
      values.put("TALLYHOST_PORT", "0");
      values.putAll(Mailbox.settings());
      values.put("TALLYHOST_DEMO", "true");
      values.put("TALLYHOST_WEBHOOKS_ALLOW_PRIVATE", "true");
      values.put("TALLYHOST_TEST_CLOCK", "true");
      var staff = new StaffRoom();
      values.putAll(staff.settings());
      values.put("TALLYHOST_DATA_DIR", Files.createTempDirectory("tallyhost-test").toString());
      var url = postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
      makeRole(postgres);
      values.put("TALLYHOST_DB_URL", url + "?user=product&password=product");
      values.put("TALLYHOST_DB_OWNER_URL", url + "?user=postgres&password=postgres");
      return new RunningServer(Settings.read(Texts.of(values)), staff, postgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
