package io.tallyhost.application.invoicing.explain;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.metering.Span;
import io.tallyhost.domain.money.Explanation;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.Services;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Use case: why a service has cost this month what it has, stretch by stretch. */
public final class ExplainService {

  private final UsageOrigin usage;
  private final Services services;
  private final Clock clock;

  public ExplainService(ExplainAmount.Time time, Clock clock) {
    this.usage = new UsageOrigin(time.meters(), time.history(), time.services());
    this.services = time.services();
    this.clock = clock;
  }

  /** Nothing when it did not run, or is not paid by the hour. */
  public Optional<Explanation> handle(Principal principal, ServiceId id) {
    var service = services.find(id).orElseThrow(() -> new NotFound("Service"));
    Access.require(principal, Permission.SERVICES_VIEW, service.owner(), "Service");
    var now = clock.instant();
    var month = YearMonth.from(now.atOffset(ZoneOffset.UTC)).atDay(1);
    var span = new Span(month.atStartOfDay().toInstant(ZoneOffset.UTC), now);
    return usage.of(service.owner(), List.of(id), List.of(span)).stream().findFirst();
  }
}
