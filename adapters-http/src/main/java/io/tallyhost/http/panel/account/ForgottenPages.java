package io.tallyhost.http.panel.account;

import io.tallyhost.application.identity.RequestPasswordReset;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** /forgotten: a link by mail to choose another password. Everybody is told the same. */
public final class ForgottenPages implements PanelRoutes {

  private final Desk desk;
  private final RequestPasswordReset requestReset;

  public ForgottenPages(Desk desk, RequestPasswordReset requestReset) {
    this.desk = desk;
    this.requestReset = requestReset;
  }

  @Override
  public void addTo(Router router) {
    router
        .open()
        .get("/forgotten", desk.open(visit -> visit.show(page(visit, Optional.empty()))))
        .post("/forgotten", desk.open(this::send));
  }

  private Reply send(Visit visit) {
    return visit.send(() -> sent(visit), refusal -> page(visit, Optional.of(refusal)));
  }

  private Reply sent(Visit visit) {
    var email = new EmailAddress(new Blank(visit).required("email").strip());
    return requestReset
        .handle(email, visit.request().origin())
        .map(wait -> tooOften(visit, wait))
        .orElseGet(() -> visit.on("/login", "forgotten"));
  }

  private static Reply tooOften(Visit visit, Duration wait) {
    var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
    return visit.refused(
        Refusal.saying(429, visit.words().count("signin.locked", minutes)),
        refusal -> page(visit, Optional.of(refusal)));
  }

  private static Page page(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var email = fields.text("email").required().autocomplete("email");
    var form =
        Form.of("", "/forgotten", visit.say("forgotten.submit"), Section.of(email))
            .error(fields.general(email));
    return Page.titled(visit.say("forgotten.title"))
        .links(List.of(Link.to(visit.say("signin.title"), "/login")))
        .with(new Prose("", visit.say("forgotten.text")), form);
  }
}
