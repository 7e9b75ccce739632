package io.tallyhost.http.panel.account;

import io.tallyhost.application.identity.ChangePassword;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Notice;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.panel.view.Tone;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.util.Optional;

/** /password: another password, by choice or because somebody else made the first. */
public final class PasswordPages implements PanelRoutes {

  private final Desk desk;
  private final ChangePassword changePassword;

  public PasswordPages(Desk desk, ChangePassword changePassword) {
    this.desk = desk;
    this.changePassword = changePassword;
  }

  @Override
  public void addTo(Router router) {
    router
        .get("/password", desk.early(visit -> visit.show(page(visit, Optional.empty()))))
        .post("/password", desk.early(this::change));
  }

  private Reply change(Visit visit) {
    return visit.send(() -> changed(visit), refusal -> page(visit, Optional.of(refusal)));
  }

  private Reply changed(Visit visit) {
    var form = new Blank(visit);
    var command =
        new ChangePassword.Command(
            form.secret("current").orElse(""), NewPassword.read(form, "new"));
    return changePassword
        .handle(visit.principal(), command)
        .fold(
            done -> visit.on("/", "password"),
            wrong -> refused(visit, 403, visit.say("password.wrong")),
            locked -> refused(visit, 429, visit.say("password.locked")));
  }

  private static Reply refused(Visit visit, int status, String text) {
    return visit.refused(
        Refusal.saying(status, text), refusal -> page(visit, Optional.of(refusal)));
  }

  private static Page page(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var current =
        fields.of("current", Kind.PASSWORD, "").required().autocomplete("current-password");
    var next = NewPassword.field(fields, "new");
    var again = NewPassword.field(fields, "again");
    var form =
        Form.of("", "/password", visit.say("password.submit"), Section.of(current, next, again))
            .error(fields.general(current, next, again));
    var page = Page.titled(visit.say("password.title"));
    return visit.principal().mustChangePassword()
        ? page.with(Notice.of(Tone.INFO, visit.say("password.forced")), form)
        : page.with(form);
  }
}
