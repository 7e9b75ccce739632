package io.tallyhost.http.panel.pages;

import io.tallyhost.application.metering.ShowBusiness;
import io.tallyhost.application.metering.ShowBusiness.Business;
import io.tallyhost.application.partner.BrowseMismatches;
import io.tallyhost.application.reseller.ShowDashboard;
import io.tallyhost.application.service.WatchDrift;
import io.tallyhost.application.shared.ShowJobs;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.MismatchCases;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Heading;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Tile;
import io.tallyhost.http.panel.view.Tiles;
import io.tallyhost.http.panel.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the operator sees first: money, services, and what wants to be looked at. */
public final class OperatorDashboard {

  private static final int DAYS = 30;

  /** Where the figures come from. */
  public record UseCases(
      ShowDashboard dashboard,
      ShowBusiness business,
      ShowJobs jobs,
      WatchDrift drift,
      BrowseMismatches cases) {}

  private final UseCases useCases;

  public OperatorDashboard(UseCases useCases) {
    this.useCases = useCases;
  }

  public Page page(Visit visit) {
    var overview = useCases.dashboard().handle(visit.principal()).overview();
    var business = useCases.business().handle(visit.principal(), DAYS);
    var blocks = new ArrayList<Block>();
    blocks.add(money(visit, business, overview.balances()));
    blocks.addAll(new DailyCharts(visit, business.today(), DAYS).revenue(business.revenue()));
    blocks.add(new Heading(visit.say("dashboard.watch")));
    blocks.add(watch(visit, business.parked()));
    blocks.add(new Heading(visit.say("dashboard.services")));
    blocks.add(services(visit, business));
    blocks.add(new Heading(visit.say("dashboard.people")));
    blocks.add(
        new Tiles(
            List.of(
                tile(visit, "dashboard.resellers", overview.active())
                    .note(visit.words().count("dashboard.suspended", overview.suspended()))
                    .linked("/resellers"),
                tile(visit, "dashboard.sub_resellers", overview.subResellers()),
                tile(visit, "dashboard.customers", overview.customers()))));
    return Page.titled(visit.say("nav.dashboard")).with(blocks);
  }

  private static Tiles money(Visit visit, Business business, List<Money> balances) {
    var today =
        business.revenue().stream()
            .filter(it -> it.day().equals(business.today()))
            .map(it -> it.amount())
            .toList();
    var month =
        business.revenue().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.amount().currency().getCurrencyCode(),
                    TreeMap::new,
                    Collectors.mapping(
                        it -> it.amount(), Collectors.reducing((one, more) -> one.plus(more)))))
            .values()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return new Tiles(
        List.of(
            Tile.of(visit.say("dashboard.revenue_today"), joined(visit, today)),
            Tile.of(visit.say("dashboard.revenue_month"), joined(visit, month)),
            Tile.of(visit.say("dashboard.balances"), joined(visit, balances)),
            Tile.of(visit.say("dashboard.arrears"), joined(visit, business.arrears()))
                .tone(business.arrears().isEmpty() ? Tone.PLAIN : Tone.BAD)));
  }

  private Tiles watch(Visit visit, long parked) {
    return new Tiles(
        List.of(
            watched(visit, "parked", Optional.of(Math.toIntExact(parked))).linked("/drift"),
            drift(visit),
            watched(visit, "cases", Optional.of(openCases(visit)))
                .linked(MismatchPages.PATH + "?state=open"),
            jobs(visit)));
  }

  private int openCases(Visit visit) {
    var open = new MismatchCases.Query(Optional.empty(), Optional.of(true));
    return Math.toIntExact(
        useCases.cases().handle(visit.principal(), open, new PageRequest(1, 0)).total());
  }

  private Tile drift(Visit visit) {
    var seen = useCases.drift().handle(visit.principal());
    var tile =
        watched(visit, "drift", seen.map(it -> it.figures().missing() + it.figures().unowned()))
            .linked("/drift/missing");
    return seen.map(it -> tile.note(visit.words().moment(it.at()))).orElse(tile);
  }

  private Tile jobs(Visit visit) {
    var jobs = useCases.jobs().handle(visit.principal());
    var failed = (int) jobs.stream().filter(it -> it.problem().isPresent()).count();
    return watched(visit, "jobs", Optional.of(failed))
        .note(visit.words().count("dashboard.jobs.note", jobs.size()))
        .linked("/settings/jobs");
  }

  // A dash as long as nobody has looked.
  private static Tile watched(Visit visit, String key, Optional<Integer> number) {
    return Tile.of(
            visit.say("dashboard." + key), number.map(it -> visit.words().number(it)).orElse("–"))
        .tone(number.filter(it -> it > 0).isPresent() ? Tone.BAD : Tone.PLAIN);
  }

  private static Tiles services(Visit visit, Business business) {
    var tiles = new ArrayList<Tile>();
    for (var status : ServiceStatus.values()) {
      var count = business.services().getOrDefault(status, 0L);
      tiles.add(
          Tile.of(visit.words().word(status), visit.words().number(count))
              .linked("/all-services?status=" + status.name()));
    }
    return new Tiles(tiles);
  }

  private static Tile tile(Visit visit, String key, long number) {
    return Tile.of(visit.say(key), visit.words().number(number));
  }

  private static String joined(Visit visit, List<Money> amounts) {
    return amounts.isEmpty()
        ? "0"
        : amounts.stream().map(visit.words()::money).collect(Collectors.joining("\n"));
  }
}
