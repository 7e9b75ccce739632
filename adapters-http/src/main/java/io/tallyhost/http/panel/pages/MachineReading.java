package io.tallyhost.http.panel.pages;

import io.tallyhost.domain.catalog.Location;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmPricing;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Visit;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a price list of machines built to order, as {@link MachineForm} asks for it. */
final class MachineReading {

  private static final int MOST = 1_000_000;
  private static final Pattern PLACE =
      Pattern.compile("(?:(%s) +)?([^,]+),\\s*([0-9]{1,9}),\\s*(.+)".formatted(MachineForm.CLOSED));

  private final Blank form;
  private final Currency currency;

  MachineReading(Visit visit) {
    this.form = new Blank(visit);
    this.currency = Money.currency(form.required("currency"));
  }

  VmConfig config() {
    return new VmConfig(
        offer(MachineForm.CUSTOM),
        offer(MachineForm.STORAGE),
        money("extra_ipv4_price"),
        whole("max_extra_ipv4", 0, VmSpec.MOST_EXTRA_IPV4));
  }

  private VmOffer offer(String prefix) {
    return new VmOffer(
        form.isChecked(prefix + "on_sale"),
        whole(prefix + "package_id", 1, Integer.MAX_VALUE),
        new VmPricing(
            money(prefix + "ram_price"),
            money(prefix + "cpu_price"),
            money(prefix + "disk_price"),
            whole(prefix + "disk_unit", 1, MOST)),
        size(prefix + "min_"),
        size(prefix + "max_"),
        places(prefix + "places"));
  }

  private VmResources size(String prefix) {
    return new VmResources(
        whole(prefix + "ram", 1, MOST),
        whole(prefix + "cpu", 1, MOST),
        whole(prefix + "disk", 1, MOST));
  }

  private Money money(String name) {
    var unused = form.required(name);
    return new Money(currency, form.minor(name, currency));
  }

  private int whole(String name, int from, int to) {
    var number = form.whole(name).orElse(-1L);
    InvalidValue.unless(
        number >= from && number <= to,
        name,
        number,
        "a whole number from %d to %d".formatted(from, to));
    return Math.toIntExact(number);
  }

  private List<Location> places(String name) {
    var places =
        form.text(name).stream()
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .map(line -> place(name, line.strip()))
            .toList();
    InvalidValue.unless(
        places.stream().map(Location::id).distinct().count() == places.size(),
        name,
        places.size(),
        "each named once");
    return places;
  }

  private static Location place(String name, String line) {
    var match = PLACE.matcher(line);
    InvalidValue.unless(match.matches(), name, line, "lines like: fi-hel, 1, Helsinki");
    return new Location(
        match.group(2).strip(),
        match.group(4).strip(),
        Integer.parseInt(match.group(3)),
        match.group(1) == null,
        true);
  }
}
