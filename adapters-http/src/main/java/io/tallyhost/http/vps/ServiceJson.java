package io.tallyhost.http.vps;

import io.tallyhost.application.metering.ListServices;
import io.tallyhost.application.metering.MeterFigures;
import io.tallyhost.application.metering.Spend;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.service.Service;
import io.tallyhost.http.shared.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services in this dialect's words. */
final class ServiceJson {

  private ServiceJson() {}

  static Object list(ListServices.Result result) {
    var json =
        PageJson.of("services", result.services().map(it -> listed(it.service(), it.figures())));
    json.put("quota", quota(result.position()));
    json.put("hourly", hourly(result.position(), Spend.of(result.position())));
    return json;
  }

  private static Object quota(Position position) {
    var terms = position.terms();
    var limit = terms.mode() == BillingMode.POSTPAID ? terms.vpsLimit() : Optional.<Integer>empty();
    return Json.object(
        "vps", Json.object("used", position.tally().liveVps(), "limit", limit),
        "billingMode", terms.mode().name());
  }

  private static Object hourly(Position position, Spend spend) {
    var rate = position.tally().activeRate(position.wallet().currency()).perHour();
    return Json.object(
        "billingMode", position.terms().mode().name(),
        "balanceCents", position.wallet().balance().minor(),
        "totalHourlyRateCents", rate.minor(),
        "hoursRemaining",
            spend.hoursRemaining().isPresent() ? spend.hoursRemaining().getAsLong() : null,
        "activeHourlyServices", position.tally().activeHourly(),
        "pendingInvoiceCents", spend.pending().minor());
  }

  static Map<String, @Nullable Object> detailed(Service service, Optional<MeterFigures> figures) {
    var json = listed(service, figures);
    json.put("metadata", metadata(service));
    json.put("billedRunningSeconds", figures.map(it -> it.billed().seconds()).orElse(0L));
    json.put("hasProvisionIssue", service.provisioning().hasIssue());
    return json;
  }

  private static Map<String, @Nullable Object> listed(
      Service service, Optional<MeterFigures> figures) {
    var json =
        Json.object(
            "id", service.id().value(),
            "kind", service.kind().name(),
            "status", service.status().name(),
            "label", service.label(),
            "externalId", service.externalId(),
            "createdAt", service.createdAt(),
            "nextDueAt", service.billing().nextDueAt(),
            "subscriptionBillingPeriod", service.billing().period().name(),
            "subscriptionCancelledAt", service.billing().cancelledAt(),
            "hourlyRateCents", service.billing().hourlyRate().map(rate -> rate.perHour().minor()));
    json.put("lastBilledAt", figures.flatMap(MeterFigures::lastBilledAt));
    json.put("billedHourlyCents", cents(figures.map(it -> it.billed().amount())));
    json.put("pendingInvoiceCents", cents(figures.map(it -> it.pending().amount())));
    json.put("pendingInvoiceSeconds", figures.map(it -> it.pending().seconds()).orElse(0L));
    json.put("pendingInvoiceSince", figures.flatMap(MeterFigures::pendingSince));
    return json;
  }

  private static long cents(Optional<Money> amount) {
    return amount.map(Money::minor).orElse(0L);
  }

  private static Object metadata(Service service) {
    var metadata = Json.object();
    metadata.putAll(service.metadata());
    service.vm().ifPresent(vm -> metadata.putAll(machine(vm)));
    return metadata;
  }

  private static Map<String, @Nullable Object> machine(VmSpec vm) {
    var machine =
        Json.object(
            "vmType", vm.type().name().toLowerCase(Locale.ROOT), "vmLocation", vm.location());
    if (vm.isBuiltToOrder()) {
      // A preset's size is the package's at the hypervisor; nobody chose it here.
      machine.put("ramGb", vm.size().ramGb());
      machine.put("cpuCores", vm.size().cpuCores());
      machine.put("ssdGb", vm.size().diskGb());
    }
    if (vm.extraIpv4() > 0) {
      machine.put("extraIpv4", vm.extraIpv4());
    }
    return machine;
  }
}
