package io.tallyhost.application.metering;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.service.LiftBillingSuspension;
import io.tallyhost.application.service.SuspendForBilling;
import io.tallyhost.application.wallet.CollectingWallets.ArrearsPaid;
import io.tallyhost.domain.metering.ArrearsSuspensions;
import io.tallyhost.domain.metering.ArrearsSuspensions.Unpaid;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.wallet.Wallet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs on a wallet that owes something is suspended, and runs again once that is paid. */
public final class SuspendUnpaid implements ArrearsPaid {

  private static final int AT_ONCE = 200;

  private final ArrearsSuspensions suspensions;
  private final SuspendForBilling suspend;
  private final LiftBillingSuspension lift;
  private final Office office;

  public SuspendUnpaid(
      ArrearsSuspensions suspensions,
      SuspendForBilling suspend,
      LiftBillingSuspension lift,
      Office office) {
    this.suspensions = suspensions;
    this.suspend = suspend;
    this.lift = lift;
    this.office = office;
  }

  /** How many were suspended. After a crash the next call finds what this one left. */
  public int run() {
    var all = 0;
    for (var some = suspendSome(); some > 0; some = suspendSome()) {
      all += some;
    }
    return all;
  }

  @Override
  public void paid(Wallet wallet) {
    var lifted = lift.handle(suspensions.take(wallet.owner().account()));
    office
        .recorder()
        .happened(
            "wallet.arrears_paid",
            wallet.owner(),
            Map.of("services", Integer.toString(lifted.size())));
  }

  private int suspendSome() {
    return office.unitOfWork().perform(() -> suspendAll(suspensions.unpaid(AT_ONCE)));
  }

  private int suspendAll(List<Unpaid> unpaid) {
    Map<ServiceId, Unpaid> byService = unpaid.stream().collect(toMap(Unpaid::service, one -> one));
    var suspended = suspend.handle(byService.keySet()).stream().map(Service::id).toList();
    var noted = suspended.stream().flatMap(id -> unpaid(byService, id)).toList();
    suspensions.add(noted);
    tell(noted);
    return suspended.size();
  }

  private void tell(List<Unpaid> suspended) {
    suspended.stream()
        .collect(groupingBy(Unpaid::payer, counting()))
        .forEach(
            (owner, services) ->
                office
                    .recorder()
                    .happened(
                        "wallet.suspended", owner, Map.of("services", Long.toString(services))));
  }

  private static Stream<Unpaid> unpaid(Map<ServiceId, Unpaid> byService, ServiceId id) {
    return Optional.ofNullable(byService.get(id)).stream();
  }
}
