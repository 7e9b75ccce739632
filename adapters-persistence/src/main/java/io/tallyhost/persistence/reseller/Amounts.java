package io.tallyhost.persistence.reseller;

import io.tallyhost.domain.reseller.Grant;
import io.tallyhost.domain.reseller.Grants;
import io.tallyhost.domain.reseller.Limits;
import io.tallyhost.domain.reseller.Quantities;
import io.tallyhost.domain.reseller.Resource;
import io.tallyhost.persistence.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Amounts of resources as arrays in their fixed order, grants as names. */
final class Amounts {

  private Amounts() {}

  static List<Long> of(Limits limits) {
    return Arrays.stream(Resource.values()).map(limits::of).toList();
  }

  static List<Long> of(Quantities quantities) {
    return Arrays.stream(Resource.values()).map(quantities::of).toList();
  }

  static List<String> of(Grants grants) {
    return grants.allowed().stream().map(Grant::name).sorted().toList();
  }

  static Limits limits(ResultSet row, String column) throws SQLException {
    return new Limits(numbers(row, column));
  }

  static Quantities quantities(ResultSet row, String column) throws SQLException {
    return new Quantities(numbers(row, column));
  }

  static Grants grants(ResultSet row, String column) throws SQLException {
    return new Grants(
        Columns.texts(row, column).stream()
            .map(Grant::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Map<Resource, Long> numbers(ResultSet row, String column) throws SQLException {
    var amounts = new EnumMap<Resource, Long>(Resource.class);
    var next = Columns.numbers(row, column).iterator();
    for (var resource : Resource.values()) {
      amounts.put(resource, next.next());
    }
    return amounts;
  }
}
