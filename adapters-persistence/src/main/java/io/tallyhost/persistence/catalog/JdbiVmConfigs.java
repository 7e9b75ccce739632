package io.tallyhost.persistence.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmPricing;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.money.Money;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link VmConfigs} in the tables {@code vm_config}, {@code vm_offer}, {@code vm_location}. */
public final class JdbiVmConfigs implements VmConfigs {

  private static final String CUSTOM = "CUSTOM";
  private static final String STORAGE = "STORAGE";

  private record Placed(String offer, Location location) {}

  private record Offered(String key, VmOffer offer) {}

  private final Jdbi jdbi;

  public JdbiVmConfigs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<VmConfig> find(Currency currency) {
    return all().stream().filter(config -> config.currency().equals(currency)).findFirst();
  }

  /** There are as many as there are currencies; they are read together. */
  @Override
  public List<VmConfig> all() {
    return jdbi.inTransaction(
        handle -> {
          var offers = offers(handle, locations(handle));
          return handle
              .createQuery(
                  "SELECT currency, extra_ipv4, most_extra_ipv4 FROM vm_config ORDER BY currency")
              .map((row, context) -> toConfig(row, offers))
              .list();
        });
  }

  @Override
  public void save(VmConfig config) {
    jdbi.useTransaction(
        handle -> {
          var unused =
              handle
                  .createUpdate(
                      """
                      INSERT INTO vm_config (currency, extra_ipv4, most_extra_ipv4)
                      VALUES (:currency, :price, :most)
                      ON CONFLICT (currency) DO UPDATE
                      SET extra_ipv4 = :price, most_extra_ipv4 = :most
                      """)
                  .bind("currency", config.currency().getCurrencyCode())
                  .bind("price", config.extraIpv4().minor())
                  .bind("most", config.mostExtraIpv4())
                  .execute();
          save(handle, CUSTOM, config.custom());
          save(handle, STORAGE, config.storage());
        });
  }

  private static void save(Handle handle, String type, VmOffer offer) {
    var pricing = offer.pricing();
    var unused =
        handle
            .createUpdate(
                """
                INSERT INTO vm_offer (currency, type, enabled, package_id, ram_per_gb, cpu_per_core,
                    per_disk_unit, disk_unit_gb, min_ram_gb, min_cores, min_disk_gb,
                    max_ram_gb, max_cores, max_disk_gb)
                VALUES (:currency, :type, :enabled, :package, :ram, :cpu, :disk, :diskUnit,
                    :minRam, :minCores, :minDisk, :maxRam, :maxCores, :maxDisk)
                ON CONFLICT (currency, type) DO UPDATE
                SET enabled = :enabled, package_id = :package, ram_per_gb = :ram,
                    cpu_per_core = :cpu, per_disk_unit = :disk, disk_unit_gb = :diskUnit,
                    min_ram_gb = :minRam, min_cores = :minCores, min_disk_gb = :minDisk,
                    max_ram_gb = :maxRam, max_cores = :maxCores, max_disk_gb = :maxDisk
                """)
            .bind("currency", currency(offer))
            .bind("type", type)
            .bind("enabled", offer.enabled())
            .bind("package", offer.packageId())
            .bind("ram", pricing.ramPerGb().minor())
            .bind("cpu", pricing.cpuPerCore().minor())
            .bind("disk", pricing.perDiskUnit().minor())
            .bind("diskUnit", pricing.diskUnitGb())
            .bind("minRam", offer.smallest().ramGb())
            .bind("minCores", offer.smallest().cpuCores())
            .bind("minDisk", offer.smallest().diskGb())
            .bind("maxRam", offer.biggest().ramGb())
            .bind("maxCores", offer.biggest().cpuCores())
            .bind("maxDisk", offer.biggest().diskGb())
            .execute();
    saveLocations(handle, type, offer);
  }

  private static void saveLocations(Handle handle, String type, VmOffer offer) {
    var places = offer.locations();
    var removed =
        handle
            .createUpdate("DELETE FROM vm_location WHERE currency = :currency AND type = :type")
            .bind("currency", currency(offer))
            .bind("type", type)
            .execute();
    var added =
        handle
            .createUpdate(
                """
                INSERT INTO vm_location
                  (currency, type, position, id, label, group_id, open, has_room)
                SELECT :currency, :type, * FROM
                  unnest(:positions, :ids, :labels, :groups, :open, :room)
                """)
            .bind("currency", currency(offer))
            .bind("type", type)
            .bindArray(
                "positions", Integer.class, IntStream.range(0, places.size()).boxed().toList())
            .bindArray("ids", String.class, places.stream().map(Location::id).toList())
            .bindArray("labels", String.class, places.stream().map(Location::label).toList())
            .bindArray("groups", Integer.class, places.stream().map(Location::groupId).toList())
            .bindArray("open", Boolean.class, places.stream().map(Location::open).toList())
            .bindArray("room", Boolean.class, places.stream().map(Location::hasRoom).toList())
            .execute();
    if (added != places.size()) {
      throw new IllegalStateException(
          "%d locations for %d, after %d".formatted(added, places.size(), removed));
    }
  }

  private static Map<String, List<Location>> locations(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT currency || type AS offer, id, label, group_id, open, has_room
            FROM vm_location ORDER BY currency, type, position
            """)
        .map(JdbiVmConfigs::toLocation)
        .collect(groupingBy(Placed::offer, mapping(Placed::location, toList())));
  }

  private static Map<String, List<VmOffer>> offers(
      Handle handle, Map<String, List<Location>> locations) {
    return handle
        .createQuery("SELECT * FROM vm_offer")
        .map((row, context) -> toOffer(row, locations))
        .collect(groupingBy(Offered::key, mapping(Offered::offer, toList())));
  }

  private static Placed toLocation(ResultSet row, StatementContext context) throws SQLException {
    return new Placed(
        row.getString("offer"),
        new Location(
            row.getString("id"),
            row.getString("label"),
            row.getInt("group_id"),
            row.getBoolean("open"),
            row.getBoolean("has_room")));
  }

  private static Offered toOffer(ResultSet row, Map<String, List<Location>> locations)
      throws SQLException {
    var key = row.getString("currency") + row.getString("type");
    return new Offered(
        key,
        new VmOffer(
            row.getBoolean("enabled"),
            row.getInt("package_id"),
            new VmPricing(
                Columns.money(row, "ram_per_gb"),
                Columns.money(row, "cpu_per_core"),
                Columns.money(row, "per_disk_unit"),
                row.getInt("disk_unit_gb")),
            size(row, "min"),
            size(row, "max"),
            locations.getOrDefault(key, List.of())));
  }

  private static VmResources size(ResultSet row, String prefix) throws SQLException {
    return new VmResources(
        row.getInt(prefix + "_ram_gb"),
        row.getInt(prefix + "_cores"),
        row.getInt(prefix + "_disk_gb"));
  }

  private static VmConfig toConfig(ResultSet row, Map<String, List<VmOffer>> offers)
      throws SQLException {
    Money extra = Columns.money(row, "extra_ipv4");
    var code = row.getString("currency");
    return new VmConfig(
        offers.getOrDefault(code + CUSTOM, List.of()).get(0),
        offers.getOrDefault(code + STORAGE, List.of()).get(0),
        extra,
        row.getInt("most_extra_ipv4"));
  }

  private static String currency(VmOffer offer) {
    return offer.pricing().ramPerGb().currency().getCurrencyCode();
  }
}
