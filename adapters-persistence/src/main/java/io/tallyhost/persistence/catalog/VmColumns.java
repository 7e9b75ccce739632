package io.tallyhost.persistence.catalog;

import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** A machine in the columns {@code vm_…}, which stand in several tables. */
public final class VmColumns {

  /** Their names, in the order of {@link #VALUES}. */
  public static final String NAMES =
      "vm_type, vm_location, vm_package, vm_group, vm_ram_gb, vm_cores, vm_disk_gb, vm_extra_ipv4";

  /** What is bound to them. */
  public static final String VALUES =
      ":vmType, :vmLocation, :vmPackage, :vmGroup, :vmRam, :vmCores, :vmDisk, :vmExtraIpv4";

  private VmColumns() {}

  public static Optional<VmSpec> read(ResultSet row) throws SQLException {
    var type = row.getString("vm_type");
    return type == null ? Optional.empty() : Optional.of(spec(VmType.valueOf(type), row));
  }

  public static <S extends SqlStatement<S>> S bind(S statement, Optional<VmSpec> vm) {
    return statement
        .bind("vmType", vm.map(it -> it.type().name()).orElse(null))
        .bind("vmLocation", vm.map(VmSpec::location).orElse(null))
        .bind("vmPackage", vm.map(VmSpec::packageId).orElse(null))
        .bind("vmGroup", vm.map(VmSpec::groupId).orElse(null))
        .bind("vmRam", vm.map(it -> it.size().ramGb()).orElse(null))
        .bind("vmCores", vm.map(it -> it.size().cpuCores()).orElse(null))
        .bind("vmDisk", vm.map(it -> it.size().diskGb()).orElse(null))
        .bind("vmExtraIpv4", vm.map(VmSpec::extraIpv4).orElse(null));
  }

  private static VmSpec spec(VmType type, ResultSet row) throws SQLException {
    return new VmSpec(
        type,
        row.getString("vm_location"),
        row.getInt("vm_package"),
        row.getInt("vm_group"),
        new VmResources(row.getInt("vm_ram_gb"), row.getInt("vm_cores"), row.getInt("vm_disk_gb")),
        row.getInt("vm_extra_ipv4"));
  }
}
