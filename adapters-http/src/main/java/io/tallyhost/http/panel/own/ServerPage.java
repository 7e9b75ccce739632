package io.tallyhost.http.panel.own;

import io.tallyhost.application.metering.MeterFigures;
import io.tallyhost.application.metering.ShowMeters;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorServer;
import io.tallyhost.domain.service.Provisioning;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Block;
import io.tallyhost.http.panel.view.Columns;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Facts;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Reload;
import io.tallyhost.http.panel.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One server as a page: where it is, what it costs, what can be done. */
public final class ServerPage {

  private final ServerActions use;
  private final ShowMeters showMeters;

  public ServerPage(ServerActions use, ShowMeters showMeters) {
    this.use = use;
    this.showMeters = showMeters;
  }

  Page of(Visit visit, Optional<Refusal> refusal) {
    var id = visit.id("Service", ServiceId::new);
    var service = use.reading().service().handle(visit.principal(), id);
    var live = live(visit, service);
    var page =
        Page.titled(service.label())
            .badge(ServerStates.of(service, visit.words()))
            .below(Link.to(visit.say("nav.servers"), "/servers"))
            .buttons(new ServerForms(visit, service).buttons(live))
            .with(notices(visit, service, live.isEmpty()));
    return page.with(
        new Columns(
            main(visit, service, live),
            new ServerForms(visit, service).forms(refusal, use.reading().templates())));
  }

  // The hypervisor may be away: what we know ourselves is shown all the same.
  private Optional<HypervisorServer> live(Visit visit, Service service) {
    if (service.externalId().isEmpty() || service.status() == ServiceStatus.TERMINATED) {
      return Optional.empty();
    }
    try {
      return Optional.of(use.reading().server().handle(visit.principal(), service.id()).server());
    } catch (Unavailable | HypervisorFailure | Conflict away) {
      return Optional.empty();
    }
  }

  private static List<Block> notices(Visit visit, Service service, boolean isSilent) {
    var notices = new ArrayList<Block>();
    var phase = service.provisioning().phase();
    if (service.status() == ServiceStatus.PENDING && phase == Provisioning.Phase.WORKING) {
      notices.add(new Reload(visit.say("server.building"), 2));
    } else if (phase == Provisioning.Phase.FAILED) {
      notices.add(Notice.of(Tone.BAD, visit.say("server.failed")));
    } else if (phase == Provisioning.Phase.UNKNOWN) {
      notices.add(Notice.of(Tone.WARN, visit.say("server.unknown")));
    } else if (isSilent && service.status() == ServiceStatus.ACTIVE) {
      notices.add(Notice.of(Tone.WARN, visit.say("server.silent")));
    }
    return notices;
  }

  private List<Block> main(Visit visit, Service service, Optional<HypervisorServer> live) {
    var blocks = new ArrayList<Block>();
    live.ifPresent(server -> blocks.add(machine(visit, server)));
    blocks.add(bill(visit, service));
    blocks.add(about(visit, service));
    return blocks;
  }

  private static Facts machine(Visit visit, HypervisorServer server) {
    var words = visit.words();
    var size = server.resources();
    return new Facts(
        visit.say("server.machine"),
        List.of(
            Fact.of(visit.say("server.power"), words.word(server.power())),
            Fact.of("IPv4", String.join(", ", server.ipv4())),
            Fact.of("IPv6", String.join(", ", server.ipv6())),
            Fact.of(
                visit.say("server.size"),
                visit.say(
                    "server.size.text",
                    size.cores(),
                    words.number(size.memoryMb()),
                    words.number(size.storageGb()))),
            Fact.of(visit.say("server.traffic"), traffic(visit, size.trafficGb()))));
  }

  // None at all means that nobody counts.
  private static String traffic(Visit visit, long gb) {
    return gb == 0
        ? visit.say("server.traffic.unlimited")
        : visit.say("server.traffic.text", visit.words().number(gb));
  }

  private Facts bill(Visit visit, Service service) {
    var words = visit.words();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(visit.say("field.billing"), words.word(service.billing().period())));
    service
        .billing()
        .hourlyRate()
        .ifPresent(
            it -> facts.add(Fact.of(visit.say("order.per_hour"), words.money(it.perHour()))));
    facts.add(Fact.of(visit.say("order.per_month"), words.money(service.billing().price())));
    service
        .billing()
        .nextDueAt()
        .ifPresent(at -> facts.add(Fact.of(visit.say("server.due"), words.day(at))));
    showMeters.figuresOf(service.id()).ifPresent(it -> facts.addAll(meter(visit, it)));
    var why = Link.to(visit.say("why.link"), "/servers/" + service.id().value() + "/why");
    return new Facts(
        visit.say("server.bill"),
        facts,
        service.billing().hourlyRate().isPresent() ? List.of(why) : List.of());
  }

  private static List<Fact> meter(Visit visit, MeterFigures figures) {
    var words = visit.words();
    var billed = figures.billed();
    return List.of(
        Fact.of(visit.say("field.this_month"), words.money(figures.monthToDate())),
        Fact.of(visit.say("server.forecast"), words.money(figures.monthForecast())),
        Fact.of(
            visit.say("server.billed"),
            visit.say(
                "server.billed.text",
                words.money(billed.amount()),
                hours(visit, billed.seconds()))),
        Fact.of(visit.say("server.pending"), words.money(figures.pending().amount())));
  }

  private static String hours(Visit visit, long seconds) {
    return "%s:%02d".formatted(visit.words().number(seconds / 3600), seconds % 3600 / 60);
  }

  private static Facts about(Visit visit, Service service) {
    var words = visit.words();
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(visit.say("field.product"), service.product()));
    service.vm().ifPresent(vm -> facts.add(Fact.of(visit.say("field.location"), vm.location())));
    facts.add(Fact.of(visit.say("field.created"), words.moment(service.createdAt())));
    service
        .terminatedAt()
        .ifPresent(at -> facts.add(Fact.of(visit.say("server.ended"), words.moment(at))));
    facts.add(Fact.of(visit.say("field.id"), service.id().value()));
    return new Facts(visit.say("server.about"), facts);
  }
}
