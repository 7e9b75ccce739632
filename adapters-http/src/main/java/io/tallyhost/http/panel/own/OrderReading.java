package io.tallyhost.http.panel.own;

import io.tallyhost.application.ordering.PlaceOrder;
import io.tallyhost.application.ordering.Selection;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.service.SshKey;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import java.util.List;
import java.util.Optional;

/** Reads what was chosen on the order form. */
final class OrderReading {

  static final String CUSTOM = "custom";
  static final String STORAGE = "storage";
  private static final long MOST = 1_000_000;

  private final Blank form;

  OrderReading(Blank form) {
    this.form = form;
  }

  PlaceOrder.Command command(boolean dryRun) {
    return new PlaceOrder.Command(
        selection(),
        form.text("period").filter("MONTHLY"::equals).isPresent()
            ? BillingPeriod.MONTHLY
            : BillingPeriod.HOURLY,
        form.text("label"),
        form.text("promo"),
        Optional.empty(),
        keys(),
        false,
        dryRun);
  }

  private Selection selection() {
    var plan = form.required("plan");
    return switch (plan) {
      case CUSTOM -> custom(VmType.CUSTOM, 1);
      case STORAGE -> custom(VmType.STORAGE, VmConfig.GB_PER_TB);
      default -> new Selection.Preset(new VariantId(plan));
    };
  }

  private Selection custom(VmType type, int unit) {
    var disk = whole(type == VmType.CUSTOM ? "ssd_gb" : "hdd_tb", 1);
    return new Selection.Custom(
        type,
        new VmResources(whole("ram_gb", 1), whole("cpu_cores", 1), Math.multiplyExact(disk, unit)),
        form.required("location"),
        form.whole("extra_ipv4").isPresent() ? whole("extra_ipv4", 0) : 0);
  }

  private List<SshKey.Id> keys() {
    return form.all("ssh_keys").stream().map(it -> new SshKey.Id(Long.parseLong(it))).toList();
  }

  private int whole(String name, int least) {
    var number = form.whole(name).orElse(-1L);
    InvalidValue.unless(
        number >= least && number <= MOST, name, number, "a whole number of at least " + least);
    return Math.toIntExact(number);
  }
}
