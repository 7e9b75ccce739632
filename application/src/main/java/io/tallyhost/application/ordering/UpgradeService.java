package io.tallyhost.application.ordering;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.provisioning.ServerWork;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.ordering.Order;
import io.tallyhost.domain.ordering.OrderId;
import io.tallyhost.domain.ordering.OrderStatus;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Use case: make a virtual server bigger, by an order for its size and one for its addresses. What
 * the wallet does not cover waits for its money.
 */
public final class UpgradeService {

  /** The new totals, and how many more addresses; what is empty stays. */
  public record Command(
      ServiceId service,
      Optional<Integer> ramGb,
      Optional<Integer> cpuCores,
      Optional<Integer> diskGb,
      Optional<Integer> extraIpv4) {

    public boolean asksForSize() {
      return ramGb.isPresent() || cpuCores.isPresent() || diskGb.isPresent();
    }

    public boolean asksForNothing() {
      return !asksForSize() && extraIpv4.isEmpty();
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    <T> T fold(Function<Upgraded, T> onUpgraded, Function<Refused, T> onRefused);

    /** The orders that were placed; at least one. */
    record Upgraded(Optional<OrderId> size, Optional<OrderId> addresses) implements Outcome {
      @Override
      public <T> T fold(Function<Upgraded, T> onUpgraded, Function<Refused, T> onRefused) {
        return onUpgraded.apply(this);
      }
    }

    /** It can't be done, said in a sentence. */
    record Refused(String sentence) implements Outcome {
      @Override
      public <T> T fold(Function<Upgraded, T> onUpgraded, Function<Refused, T> onRefused) {
        return onRefused.apply(this);
      }
    }
  }

  /** With whom it is done. */
  public record Partners(VmConfigs configs, Buyers buyers, ServerWork work) {}

  private record Ordered(Optional<OrderOutcome.Placed> size, Optional<OrderOutcome.Placed> ips) {

    List<TaskId> tasks() {
      return java.util.stream.Stream.of(size, ips)
          .flatMap(Optional::stream)
          .flatMap(placed -> placed.task().stream())
          .toList();
    }
  }

  private final OrderBooks books;
  private final Partners partners;
  private final Office office;

  public UpgradeService(OrderBooks books, Partners partners, Office office) {
    this.books = books;
    this.partners = partners;
    this.office = office;
  }

  public Outcome handle(Principal principal, Command command) {
    if (command.asksForNothing()) {
      return new Outcome.Refused(
          "At least one upgrade field is required (ramGb, cpuCores, ssdGb, extraIpv4)");
    }
    return office
        .unitOfWork()
        .perform(() -> order(principal, command))
        .map(this::carriedOn)
        .orElseGet(() -> new Outcome.Refused("Upgrade not available"));
  }

  private Outcome carriedOn(Ordered ordered) {
    ordered.tasks().forEach(partners.work()::carryOn);
    var size = ordered.size().map(placed -> placed.order().id());
    var ips = ordered.ips().map(placed -> placed.order().id());
    if (ips.filter(this::cameToNothing).isPresent() && size.isEmpty()) {
      return new Outcome.Refused("Extra IP order failed");
    }
    return size.filter(this::cameToNothing).isPresent() && ips.isEmpty()
        ? new Outcome.Refused("Upgrade not available")
        : new Outcome.Upgraded(size, ips);
  }

  private boolean cameToNothing(OrderId id) {
    return books.orders().find(id).map(Order::status).orElse(OrderStatus.REFUNDED)
        == OrderStatus.REFUNDED;
  }

  private Optional<Ordered> order(Principal principal, Command command) {
    var found = books.services().find(command.service()).orElseThrow(() -> new NotFound("Service"));
    Access.require(principal, Permission.SERVICES_UPGRADE, found.owner(), "Service");
    partners.work().requirePossible();
    var payer = found.owner().account();
    var wallet =
        Optional.ofNullable(books.wallets().lock(List.of(payer)).get(payer))
            .orElseThrow(() -> new NotFound("Wallet"));
    var service = lockReady(command.service());
    return partners
        .configs()
        .find(wallet.currency())
        .flatMap(
            config ->
                new UpgradeOffer(config, partners.buyers().require(payer), office.now())
                    .of(service, command))
        .map(offer -> place(principal, wallet, offer));
  }

  private Service lockReady(ServiceId id) {
    var service = books.services().lock(id).orElseThrow(() -> new NotFound("Service"));
    requireReady(service, books.tasks());
    return service;
  }

  /** Refuses what does not run, or is being changed already. */
  static void requireReady(Service service, ServerTasks tasks) {
    if (service.status() != ServiceStatus.ACTIVE || service.vm().isEmpty()) {
      throw new Conflict("Service must be active to upgrade");
    }
    if (tasks.newestOf(service.id()).filter(task -> !task.step().isOver()).isPresent()) {
      throw new Conflict("Service is being changed already");
    }
  }

  private Ordered place(Principal principal, Wallet wallet, UpgradeOffer.Offer offer) {
    var form = new OrderForm(office);
    var size = offer.size().map(part -> one(principal, wallet, form.fill(part)));
    // The first order may have changed the wallet.
    var then = books.wallets().lock(List.of(wallet.owner().account()));
    var purse = then.getOrDefault(wallet.owner().account(), wallet);
    return new Ordered(size, offer.addresses().map(part -> one(principal, purse, form.fill(part))));
  }

  private OrderOutcome.Placed one(Principal principal, Wallet wallet, Order order) {
    var form = new OrderForm(office);
    return new Settlement(books, new Undertaking(books, office), office)
        .settle(
            wallet,
            order,
            settled -> {
              books.orders().add(settled);
              form.record(principal, settled);
            })
        .fold(
            placed -> placed,
            notCovered -> wait(principal, form.waiting(order)),
            no -> wait(principal, form.waiting(order)),
            no -> wait(principal, form.waiting(order)));
  }

  private OrderOutcome.Placed wait(Principal principal, Order waiting) {
    books.orders().add(waiting);
    new OrderForm(office).record(principal, waiting);
    return new OrderOutcome.Placed(waiting, false, Optional.empty());
  }
}
