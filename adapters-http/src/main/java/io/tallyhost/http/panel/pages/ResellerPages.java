package io.tallyhost.http.panel.pages;

import io.tallyhost.application.identity.IssueHandoverLink;
import io.tallyhost.application.reseller.DeleteReseller;
import io.tallyhost.application.reseller.EditReseller;
import io.tallyhost.application.reseller.SuspendReseller;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Fact;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** /resellers/{id}: who it is, and what can be done about the account. */
public final class ResellerPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(
      EditReseller edit,
      SuspendReseller suspend,
      DeleteReseller delete,
      IssueHandoverLink handover) {}

  private final Desk desk;
  private final ResellerFrame frame;
  private final ResellerEditForm form;
  private final UseCases useCases;

  public ResellerPages(ResellerParts parts, UseCases useCases) {
    this.desk = parts.desk();
    this.frame = parts.frame();
    this.form = new ResellerEditForm(parts.groups());
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/resellers/{id}", desk.page(this::show))
        .get(
            "/resellers/{id}/edit",
            desk.form(Permission.RESELLERS_EDIT, visit -> edit(visit, Optional.empty())))
        .post("/resellers/{id}/edit", desk.page(this::save))
        .post("/resellers/{id}/suspend", desk.page(visit -> suspend(visit, true)))
        .post("/resellers/{id}/unsuspend", desk.page(visit -> suspend(visit, false)))
        .post("/resellers/{id}/handover", desk.page(this::handover))
        .get(
            "/resellers/{id}/delete",
            desk.form(Permission.RESELLERS_DELETE, visit -> delete(visit, Optional.empty())))
        .post("/resellers/{id}/delete", desk.page(this::deleted));
  }

  private Reply show(Visit visit) {
    var listing = frame.listing(visit);
    return visit.show(
        frame
            .page(visit, listing, "overview")
            .with(ResellerOverview.blocks(visit, listing))
            .with(more(visit, listing)));
  }

  private static List<io.tallyhost.http.panel.view.Block> more(
      Visit visit, ResellerListing listing) {
    var root = ResellerFrame.path(listing.account().id());
    var all = new ArrayList<io.tallyhost.http.panel.view.Block>();
    if (visit.may(Permission.RESELLERS_EDIT) && !visit.principal().isImpersonated()) {
      all.add(Form.button(root + "/handover", visit.say("reseller.handover"), Tone.PLAIN));
    }
    if (visit.may(Permission.RESELLERS_DELETE)) {
      all.add(
          new io.tallyhost.http.panel.view.Links(
              List.of(new Link(visit.say("reseller.delete"), root + "/delete", Tone.BAD))));
    }
    return all;
  }

  private Page edit(Visit visit, Optional<Refusal> refusal) {
    var listing = frame.listing(visit);
    return frame.page(visit, listing, "overview").with(form.form(visit, listing, refusal));
  }

  private Reply save(Visit visit) {
    return visit.send(
        () -> {
          var id = ResellerFrame.id(visit);
          var listing = frame.listing(visit);
          var unused =
              useCases
                  .edit()
                  .handle(
                      visit.principal(),
                      new EditReseller.Command(id, new ResellerReading(visit).edited(listing)));
          return visit.on(ResellerFrame.path(id), "saved");
        },
        refusal -> edit(visit, Optional.of(refusal)));
  }

  private Reply suspend(Visit visit, boolean suspend) {
    var id = ResellerFrame.id(visit);
    var unused =
        useCases.suspend().handle(visit.principal(), new SuspendReseller.Command(id, suspend));
    return visit.on(
        ResellerFrame.path(id), suspend ? "reseller_suspended" : "reseller_unsuspended");
  }

  private Reply handover(Visit visit) {
    var issued = useCases.handover().handle(visit.principal(), ResellerFrame.id(visit));
    var link = visit.request().ownAddress() + "/handover?token=" + issued.token();
    var notice =
        new Notice(
            Tone.GOOD,
            visit.say("reseller.handover.text", visit.words().moment(issued.expiresAt())),
            List.of(Fact.of(visit.say("field.link"), link)));
    return visit.show(frame.page(visit, "overview").with(notice));
  }

  private Page delete(Visit visit, Optional<Refusal> refusal) {
    var listing = frame.listing(visit);
    var fields = new Fields(visit, refusal);
    var name = fields.text("confirm_name").required();
    var forever = fields.check("permanently", listing.account().isDeleted());
    var root = ResellerFrame.path(listing.account().id());
    return frame
        .page(visit, listing, "overview")
        .with(
            Notice.of(
                Tone.WARN, visit.say("reseller.delete.text", listing.account().username().value())),
            Form.of(
                    visit.say("reseller.delete"),
                    root + "/delete",
                    visit.say("reseller.delete"),
                    Section.of(name, forever))
                .error(fields.general(name, forever))
                .cancel(Link.to(visit.say("form.cancel"), root))
                .tone(Tone.BAD));
  }

  private Reply deleted(Visit visit) {
    return visit.send(
        () -> {
          var blank = new Blank(visit);
          var listing = frame.listing(visit);
          requireNamed(blank.text("confirm_name"), listing.account().username());
          useCases
              .delete()
              .handle(
                  visit.principal(),
                  new DeleteReseller.Command(
                      listing.account().id(), blank.isChecked("permanently")));
          return visit.on("/resellers", "deleted");
        },
        refusal -> delete(visit, Optional.of(refusal)));
  }

  private static void requireNamed(Optional<String> typed, Username name) {
    InvalidValue.unless(
        typed.filter(name.value()::equals).isPresent(),
        "confirm_name",
        typed.orElse(""),
        "the user name, as it is written above");
  }
}
