package io.tallyhost.application.ordering;

import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.VmConfig;
import io.tallyhost.domain.catalog.VmOffer;
import io.tallyhost.domain.catalog.VmResources;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.catalog.VmType;
import io.tallyhost.domain.ordering.OrderKind;
import io.tallyhost.domain.ordering.Pricing;
import io.tallyhost.domain.ordering.Purchase;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.provisioning.ServerWish;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What making a server bigger costs: the difference of the parts, at the prices of today. */
record UpgradeOffer(VmConfig config, Buyer buyer, Instant now) {

  /** One order to be placed. */
  record Part(Buyer buyer, OrderKind kind, Quote quote, OrderForm.Content content) {}

  /** Both orders, as far as they are asked for. */
  record Offer(Optional<Part> size, Optional<Part> addresses) {}

  /** Nothing when this machine can't be made bigger. */
  Optional<Offer> of(Service service, UpgradeService.Command command) {
    var vm = service.vm().orElseThrow();
    var offer = config.offer(vm.type() == VmType.PRESET ? VmType.CUSTOM : vm.type());
    if (command.asksForSize() && (vm.size().equals(VmResources.OF_PACKAGE) || offer.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Offer(
            command.asksForSize()
                ? Optional.of(size(service, vm, bigger(vm.size(), command), offer.orElseThrow()))
                : Optional.empty(),
            command.extraIpv4().map(more -> addresses(service, vm, more))));
  }

  private static VmResources bigger(VmResources has, UpgradeService.Command command) {
    return new VmResources(
        greater("ramGb", has.ramGb(), command.ramGb()),
        greater("cpuCores", has.cpuCores(), command.cpuCores()),
        greater("ssdGb", has.diskGb(), command.diskGb()));
  }

  private static int greater(String field, int has, Optional<Integer> wanted) {
    wanted.ifPresent(
        it -> InvalidValue.unless(it > has, field, it, "greater than the present " + has));
    return wanted.orElse(has);
  }

  private Part size(Service service, VmSpec vm, VmResources wanted, VmOffer offer) {
    var size = offer.require(wanted, vm.type() == VmType.STORAGE ? "hddTb" : "ssdGb");
    var more = offer.pricing().of(size).minus(offer.pricing().of(vm.size()));
    var label =
        "Upgrade %s to %d GB / %d vCPU / %d GB"
            .formatted(service.label(), size.ramGb(), size.cpuCores(), size.diskGb());
    return part(service, OrderKind.UPGRADE, new Quote.Item(label, 1, more), vm.withSize(size));
  }

  private Part addresses(Service service, VmSpec vm, int more) {
    InvalidValue.unless(
        more >= 1 && vm.extraIpv4() + more <= config.mostExtraIpv4(),
        "extraIpv4",
        more,
        "1 to " + (config.mostExtraIpv4() - vm.extraIpv4()));
    var item =
        new Quote.Item("Extra IPv4 for " + service.label(), 1, config.extraIpv4().times(more));
    return part(service, OrderKind.EXTRA_IP, item, vm.withExtraIpv4(more));
  }

  private Part part(Service service, OrderKind kind, Quote.Item more, VmSpec vm) {
    var billing = service.billing();
    var quote = Pricing.upgrade(more, billing.period(), share(service), buyer.vat());
    var wish = new ServerWish(vm, service.label(), Optional.empty(), List.of());
    return new Part(
        buyer,
        kind,
        quote,
        new OrderForm.Content(
            Optional.of(new Purchase(service.product(), wish, more.unit())),
            Optional.of(service.id()),
            Optional.empty()));
  }

  private Pricing.Share share(Service service) {
    var period = service.billing().period();
    var ends = service.billing().nextDueAt().orElse(now);
    return Pricing.Share.between(began(period, ends), now, ends);
  }

  private static Instant began(BillingPeriod period, Instant ends) {
    return ends.atZone(ZoneOffset.UTC).minusMonths(period.months()).toInstant();
  }
}
