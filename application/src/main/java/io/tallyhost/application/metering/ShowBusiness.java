package io.tallyhost.application.metering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceCensus;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.provisioning.ServerTasks;
import io.tallyhost.domain.wallet.Takings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Use case: how business goes, for the operator. */
public final class ShowBusiness {

  /**
   * The figures.
   *
   * @param revenue by day and currency, today included
   * @param parked work that somebody has to look at
   */
  public record Business(
      LocalDate today,
      List<Takings.Day> revenue,
      List<Money> arrears,
      Map<ServiceStatus, Long> services,
      long parked) {

    public Business {
      revenue = List.copyOf(revenue);
      arrears = List.copyOf(arrears);
      services = Map.copyOf(services);
    }
  }

  private final Takings takings;
  private final ServiceCensus census;
  private final ServerTasks tasks;
  private final Clock clock;

  public ShowBusiness(Takings takings, ServiceCensus census, ServerTasks tasks, Clock clock) {
    this.takings = takings;
    this.census = census;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** With the revenue of so many days. */
  public Business handle(Principal principal, int days) {
    Access.requireOperator(principal, Permission.TRANSACTIONS_VIEW);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Business(
        today,
        takings.revenue(today.minusDays(days - 1L), today),
        takings.arrears(),
        census.byStatus(),
        tasks.countParked());
  }
}
