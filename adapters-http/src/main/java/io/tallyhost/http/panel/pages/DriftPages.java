package io.tallyhost.http.panel.pages;

import io.tallyhost.application.reseller.NameAccounts;
import io.tallyhost.application.service.FindDrift;
import io.tallyhost.application.service.provisioning.ListParked;
import io.tallyhost.application.service.provisioning.ResolveParked;
import io.tallyhost.application.service.provisioning.ShowParked;
import io.tallyhost.domain.service.ServerRef;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.provisioning.ServerTask;
import io.tallyhost.domain.service.provisioning.TaskId;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.Listing;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Cell;
import io.tallyhost.http.panel.view.Choice;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tab;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.List;
import java.util.Optional;

/** /drift: work that nobody knows how to go on with, and servers that do not fit the books. */
public final class DriftPages implements PanelRoutes {

  private static final String PATH = "/drift";

  /** What can be done here. */
  public record UseCases(
      ListParked listParked,
      ShowParked showParked,
      FindDrift findDrift,
      ResolveParked resolve,
      NameAccounts names) {}

  private final Desk desk;
  private final UseCases useCases;

  public DriftPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get(PATH, desk.page(this::parked))
        .get(PATH + "/missing", desk.page(this::missing))
        .get(PATH + "/unowned", desk.page(this::unowned))
        .get(PATH + "/parked/{id}", desk.page(visit -> visit.show(task(visit, Optional.empty()))))
        .post(PATH + "/parked/{id}", desk.page(this::resolve));
  }

  private Reply parked(Visit visit) {
    var words = visit.words();
    var names = new Names(visit, useCases.names());
    var list =
        new Listing<ServerTask>(
                visit,
                visit.say("drift.parked"),
                names.of(
                    part -> useCases.listParked().handle(visit.principal(), part),
                    it -> it.owner().account()))
            .column(
                "work",
                it -> Cell.of(words.word(it.purpose())).linked(PATH + "/parked/" + it.id().value()))
            .column("problem", it -> Cell.of(it.progress().problem().orElse("–")))
            .column("since", it -> words.cell(it.progress().since()));
    return names
        .column(list, it -> it.owner().account())
        .whenEmpty(visit.say("drift.parked.none"), Optional.empty())
        .reply("parked", page -> around(visit, "parked", page));
  }

  private Reply missing(Visit visit) {
    var names = new Names(visit, useCases.names());
    var found = useCases.findDrift().handle(visit.principal()).missing();
    var list =
        new Listing<Service>(
                visit,
                visit.say("drift.missing"),
                names.of(
                    part -> io.tallyhost.domain.shared.Page.of(found, part),
                    it -> it.owner().account()))
            .column("label", it -> Cell.of(it.label()).over(it.id().value()))
            .column("server", it -> Cell.of(it.externalId().orElse("")).as(Tone.CODE));
    return names
        .column(list, it -> it.owner().account())
        .whenEmpty(visit.say("drift.missing.none"), Optional.empty())
        .reply("missing", page -> around(visit, "missing", page));
  }

  private Reply unowned(Visit visit) {
    var words = visit.words();
    return Listing.of(
            visit,
            visit.say("drift.unowned"),
            useCases.findDrift().handle(visit.principal()).unowned())
        .column("name", it -> Cell.of(it.name()))
        .column("server", it -> Cell.of(it.ref().toString()).as(Tone.CODE))
        .column("created", it -> it.createdAt().map(words::cell).orElse(Cell.of("–")))
        .whenEmpty(visit.say("drift.unowned.none"), Optional.empty())
        .reply("unowned", page -> around(visit, "unowned", page));
  }

  private static Page around(Visit visit, String current, Page page) {
    return Page.titled(visit.say("nav.drift"))
        .tabs(
            List.of(
                tab(visit, "parked", PATH, current),
                tab(visit, "missing", PATH + "/missing", current),
                tab(visit, "unowned", PATH + "/unowned", current)))
        .with(new Prose("", visit.say("drift.text")))
        .with(page.blocks());
  }

  private static Tab tab(Visit visit, String key, String path, String current) {
    return new Tab(visit.say("tab." + key), path, key.equals(current));
  }

  private Page task(Visit visit, Optional<Refusal> refusal) {
    var task = useCases.showParked().handle(visit.principal(), visit.id("Task", TaskId::new));
    var fields = new Fields(visit, refusal);
    var worked =
        fields.select(
            "worked",
            "",
            List.of(
                Choice.of("false", visit.say("drift.failed")),
                Choice.of("true", visit.say("drift.worked"))));
    var server = fields.of("server", Kind.WHOLE, "");
    return Page.titled(visit.words().word(task.purpose()))
        .badge(Cell.of(visit.say("drift.parked")).as(Tone.BAD))
        .below(Link.to(visit.say("nav.drift"), PATH))
        .with(
            Notice.of(Tone.WARN, task.progress().problem().orElse(visit.say("drift.parked"))),
            Form.of(
                    visit.say("drift.resolve"),
                    PATH + "/parked/" + task.id().value(),
                    visit.say("drift.resolve"),
                    Section.of(worked, server))
                .error(fields.general(worked, server)));
  }

  private Reply resolve(Visit visit) {
    return visit.send(
        () -> {
          var blank = new Blank(visit);
          var unused =
              useCases
                  .resolve()
                  .handle(
                      visit.principal(),
                      new ResolveParked.Command(
                          visit.id("Task", TaskId::new),
                          blank.text("worked").filter("true"::equals).isPresent(),
                          blank.whole("server").map(ServerRef::new)));
          return visit.on(PATH, "resolved");
        },
        refusal -> task(visit, Optional.of(refusal)));
  }
}
