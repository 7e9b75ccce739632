package io.tallyhost.http.panel.own;

import io.tallyhost.application.ordering.UpgradeService;
import io.tallyhost.application.service.PowerService;
import io.tallyhost.application.service.ReinstallService;
import io.tallyhost.application.service.RenameService;
import io.tallyhost.domain.service.ConsoleAccess;
import io.tallyhost.domain.service.OsTemplate;
import io.tallyhost.domain.service.PowerAction;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.RouteHandler;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** /servers/{id}: one server, and everything that can be done with it. */
public final class ServerPages implements PanelRoutes {

  private static final long MOST = 1_000_000;

  private final Desk desk;
  private final ServerActions use;
  private final ServerPage page;

  public ServerPages(Desk desk, ServerActions use, ServerPage page) {
    this.desk = desk;
    this.use = use;
    this.page = page;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/servers/{id}", desk.page(visit -> visit.show(page.of(visit, Optional.empty()))))
        .post("/servers/{id}/power", action(this::power))
        .post("/servers/{id}/rename", action(this::rename))
        .post("/servers/{id}/suspend", action(this::suspend))
        .post("/servers/{id}/unsuspend", action(this::unsuspend))
        .post("/servers/{id}/cancel", action(this::cancel))
        .post("/servers/{id}/resume", action(this::resume))
        .post("/servers/{id}/retry", action(this::retry))
        .post("/servers/{id}/upgrade", action(this::upgrade))
        .post("/servers/{id}/reinstall", action(this::reinstall))
        .post("/servers/{id}/password", action(this::resetPassword))
        .post("/servers/{id}/console", action(this::console))
        .post("/servers/{id}/terminate", action(this::terminate));
  }

  private RouteHandler action(BiFunction<Visit, ServiceId, Reply> work) {
    return desk.page(
        visit ->
            visit.send(
                () -> work.apply(visit, visit.id("Service", ServiceId::new)),
                refusal -> page.of(visit, Optional.of(refusal))));
  }

  private Reply power(Visit visit, ServiceId id) {
    var asked = visit.form().text("action").orElse("");
    var action =
        Arrays.stream(PowerAction.values())
            .filter(it -> it.name().equals(asked))
            .findFirst()
            .orElseThrow(() -> new InvalidValue("action", asked, "a power action"));
    var done =
        use.machine().power().handle(visit.principal(), new PowerService.Command(id, action));
    return back(visit, done.id(), "power");
  }

  private Reply rename(Visit visit, ServiceId id) {
    var label = new Blank(visit).required("label");
    var renamed =
        use.life().rename().handle(visit.principal(), new RenameService.Command(id, label));
    return back(visit, renamed.id(), "saved");
  }

  private Reply suspend(Visit visit, ServiceId id) {
    return back(visit, use.life().suspend().handle(visit.principal(), id).id(), "suspended");
  }

  private Reply unsuspend(Visit visit, ServiceId id) {
    return use.life()
        .unsuspend()
        .handle(visit.principal(), id)
        .fold(
            lifted -> back(visit, id, "unsuspended"),
            held ->
                refused(
                    visit, visit.say("server.held." + held.by().name().toLowerCase(Locale.ROOT))));
  }

  private Reply cancel(Visit visit, ServiceId id) {
    return use.life()
        .cancel()
        .handle(visit.principal(), id)
        .map(service -> back(visit, id, "cancelled"))
        .orElseGet(() -> refused(visit, visit.say("server.gone")));
  }

  private Reply resume(Visit visit, ServiceId id) {
    return use.life()
        .resume()
        .handle(visit.principal(), id)
        .map(service -> back(visit, id, "resumed"))
        .orElseGet(() -> refused(visit, visit.say("server.not_cancelled")));
  }

  private Reply retry(Visit visit, ServiceId id) {
    return use.life()
        .retry()
        .handle(visit.principal(), id)
        .fold(
            retried -> back(visit, retried.service().id(), "retried"),
            no -> refused(visit, no.sentence()));
  }

  private Reply upgrade(Visit visit, ServiceId id) {
    var form = new Blank(visit);
    var command =
        new UpgradeService.Command(
            id,
            whole(form, "ram_gb"),
            whole(form, "cpu_cores"),
            whole(form, "ssd_gb"),
            whole(form, "extra_ipv4"));
    return use.life()
        .upgrade()
        .handle(visit.principal(), command)
        .fold(upgraded -> back(visit, id, "upgraded"), no -> refused(visit, no.sentence()));
  }

  private Reply reinstall(Visit visit, ServiceId id) {
    var form = new Blank(visit);
    requireTyped(visit, form, id);
    var template = form.whole("template").orElse(0L);
    var told =
        use.machine()
            .reinstall()
            .handle(
                visit.principal(),
                new ReinstallService.Command(id, new OsTemplate.Id(template), Optional.empty()));
    return told.map(password -> secret(visit, "server.reinstalled", password.value()))
        .orElseGet(() -> back(visit, id, "reinstalled"));
  }

  private Reply resetPassword(Visit visit, ServiceId id) {
    var password = use.machine().resetPassword().handle(visit.principal(), id);
    return secret(visit, "server.new_password", password.value());
  }

  private Reply console(Visit visit, ServiceId id) {
    var access = use.machine().console().handle(visit.principal(), id);
    return told(visit, new Notice(Tone.INFO, visit.say("server.console"), facts(visit, access)));
  }

  private Reply terminate(Visit visit, ServiceId id) {
    requireTyped(visit, new Blank(visit), id);
    var ended = use.life().terminate().handle(visit.principal(), id);
    return back(visit, ended.id(), "terminated");
  }

  // What can't be undone asks for the server's own name.
  private void requireTyped(Visit visit, Blank form, ServiceId id) {
    var label = use.reading().service().handle(visit.principal(), id).label();
    InvalidValue.unless(
        form.text("confirm").filter(label::equals).isPresent(),
        "confirm",
        "something else",
        visit.say("server.confirm", label));
  }

  private static List<Fact> facts(Visit visit, ConsoleAccess access) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(visit.say("field.address"), access.ip() + ":" + access.port()));
    facts.add(Fact.of(visit.say("field.password"), access.password().value()));
    access
        .webSocket()
        .ifPresent(it -> facts.add(Fact.of(visit.say("server.websocket"), it.toString())));
    return facts;
  }

  private Reply secret(Visit visit, String text, String password) {
    return told(
        visit,
        new Notice(
            Tone.GOOD, visit.say(text), List.of(Fact.of(visit.say("field.password"), password))));
  }

  // Shown at once: a password is kept nowhere.
  private Reply told(Visit visit, Notice notice) {
    return visit
        .show(page.of(visit, Optional.empty()).before(notice))
        .withHeader("Cache-Control", "no-store");
  }

  private static Optional<Integer> whole(Blank form, String name) {
    return form.whole(name)
        .map(
            number -> {
              InvalidValue.unless(
                  number >= 1 && number <= MOST, name, number, "a whole number of at least 1");
              return Math.toIntExact(number);
            });
  }

  private static Reply back(Visit visit, ServiceId id, String what) {
    return visit.on("/servers/" + id.value(), what);
  }

  private Reply refused(Visit visit, String text) {
    return visit.refused(
        Refusal.saying(409, text), refusal -> page.of(visit, Optional.of(refusal)));
  }
}
