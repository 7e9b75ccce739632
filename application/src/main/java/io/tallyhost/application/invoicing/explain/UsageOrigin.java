package io.tallyhost.application.invoicing.explain;

import static java.util.stream.Collectors.groupingBy;

import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.Charge;
import io.tallyhost.domain.metering.MeteredService;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.metering.TaxedNet;
import io.tallyhost.domain.metering.UsageHistory;
import io.tallyhost.domain.money.Because;
import io.tallyhost.domain.money.Because.Kind;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Running time: the stretches of services, charged by the function that bills them. */
final class UsageOrigin {

  private final Meters meters;
  private final UsageHistory history;
  private final Services services;

  UsageOrigin(Meters meters, UsageHistory history, Services services) {
    this.meters = meters;
    this.history = history;
    this.services = services;
  }

  /** What a tick took from a wallet. */
  Origin ofTick(Owner payer, TransactionId transaction, Span span) {
    var tick = history.tickOf(payer, transaction, span);
    var ids = tick.services().stream().map(MeteredService::id).toList();
    return new Origin(
        of(payer, ids, List.of(span)), tick.taxes().stream().map(UsageOrigin::taxed).toList());
  }

  /** What a service cost in the times of a span that accrued for an invoice. */
  List<Explanation> accrued(Owner payer, ServiceId service, Span span) {
    return of(payer, List.of(service), history.accruedTimes(payer, span)).stream()
        .flatMap(sum -> sum.parts().stream())
        .toList();
  }

  /** What a service cost in the times of a month for which ticks took money, taxed like that. */
  List<Explanation> paid(Owner payer, ServiceId service, LocalDate month, VatDecision vat) {
    return of(payer, List.of(service), history.paidTimes(month, payer, vat)).stream()
        .flatMap(sum -> sum.parts().stream())
        .toList();
  }

  /** Each service with the charges of its stretches in these times. */
  List<Explanation> of(Owner payer, Collection<ServiceId> ids, List<Span> times) {
    if (times.isEmpty() || ids.isEmpty()) {
      return List.of();
    }
    var all = meters.during(ids, times.get(0).from(), times.get(times.size() - 1).to());
    Map<ServiceId, List<Stretch>> byService =
        all.stream()
            .filter(stretch -> stretch.payer().equals(payer))
            .collect(groupingBy(stretch -> stretch.service().id()));
    var labels = services.labels(ids);
    return byService.values().stream()
        .sorted(Comparator.comparingLong(stretches -> stretches.get(0).service().serial()))
        .map(stretches -> service(stretches, labels, times))
        .toList();
  }

  private static Explanation service(
      List<Stretch> stretches, Map<ServiceId, String> labels, List<Span> times) {
    var service = stretches.get(0).service();
    var parts =
        stretches.stream()
            .flatMap(stretch -> times.stream().flatMap(time -> charges(stretch, time)))
            .toList();
    return Explanation.sumOf(
            Because.named(labels.getOrDefault(service.id(), "service " + service.serial())),
            Money.zero(stretches.get(0).terms().rate().perHour().currency()),
            parts)
        .with(Facts.of("service_id", service.id()).and("serial", service.serial()).map());
  }

  private static Stream<Explanation> charges(Stretch stretch, Span time) {
    return stretch.charges(time.from(), time.to()).stream().map(charge -> charge(stretch, charge));
  }

  private static Explanation charge(Stretch stretch, Charge charge) {
    var facts =
        Facts.of("from", charge.from())
            .and("to", charge.to())
            .and("seconds", charge.seconds())
            .and("rate_cents_per_hour", charge.rate().perHour())
            .and("stretch", stretch.number())
            .and("stretch_since", stretch.startedAt())
            .and("seconds_before", charge.secondsBefore())
            .and("cents_before", charge.runBefore())
            .and("cents_after", charge.runAfter());
    stretch.terms().monthlyCap().ifPresent(cap -> facts.and("monthly_cap_cents", cap));
    charge.room().ifPresent(room -> facts.and("left_under_cap_cents", room));
    return Explanation.of(said(charge), charge.amount(), facts.map());
  }

  private static Because said(Charge charge) {
    var rate = charge.rate().perHour();
    return charge.takenByCap().isZero()
        ? Because.of(Kind.RAN, charge.seconds(), rate, charge.runBefore(), charge.runAfter())
        : Because.of(
            Kind.RAN_UNDER_CAP,
            charge.seconds(),
            rate,
            charge.runBefore(),
            charge.runAfter(),
            charge.takenByCap());
  }

  private static Explanation taxed(TaxedNet taxed) {
    var rate = Facts.decimal(taxed.decision().rate());
    return Explanation.of(
        Because.of(Kind.TAXED_SO_FAR, rate, taxed.after(), taxed.month(), taxed.before()),
        taxed.vat(),
        Facts.of("month", taxed.month())
            .and("net_before_cents", taxed.before())
            .and("net_after_cents", taxed.after())
            .and(taxed.decision())
            .map());
  }
}
