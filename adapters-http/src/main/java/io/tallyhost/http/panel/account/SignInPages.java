package io.tallyhost.http.panel.account;

import io.tallyhost.application.identity.RedeemLink;
import io.tallyhost.application.identity.SignIn;
import io.tallyhost.application.identity.SignInResult.SignedIn;
import io.tallyhost.application.identity.SignOut;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.http.panel.Blank;
import io.tallyhost.http.panel.Desk;
import io.tallyhost.http.panel.Fields;
import io.tallyhost.http.panel.PanelRoutes;
import io.tallyhost.http.panel.Preferences;
import io.tallyhost.http.panel.Refusal;
import io.tallyhost.http.panel.Visit;
import io.tallyhost.http.panel.view.Field;
import io.tallyhost.http.panel.view.Field.Kind;
import io.tallyhost.http.panel.view.Form;
import io.tallyhost.http.panel.view.Link;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.panel.view.Prose;
import io.tallyhost.http.panel.view.Section;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.SessionCookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In, out, and the language and light in which one reads. */
public final class SignInPages implements PanelRoutes {

  /** What can be done here. */
  public record UseCases(SignIn signIn, SignOut signOut, RedeemLink redeemLink) {}

  private final Desk desk;
  private final UseCases useCases;

  public SignInPages(Desk desk, UseCases useCases) {
    this.desk = desk;
    this.useCases = useCases;
  }

  @Override
  public void addTo(Router router) {
    router
        .post("/logout", desk.early(this::signOut))
        .post("/acting/end", desk.early(this::stopActing))
        .open()
        .get("/login", desk.open(this::show))
        .post("/login", desk.open(this::signIn))
        .get("/handover", desk.open(visit -> visit.show(handover(visit, Optional.empty()))))
        .post("/handover", desk.open(this::redeem))
        .post("/preferences", desk.open(this::prefer));
  }

  private Reply show(Visit visit) {
    return visit.request().maybePrincipal().isPresent()
        ? Reply.redirect(LocalPath.of(visit.query().text("next")))
        : visit.show(page(visit, Optional.empty()));
  }

  private Reply signIn(Visit visit) {
    var form = new Blank(visit);
    var command =
        new SignIn.Command(form.text("login").orElse(""), form.secret("password").orElse(""));
    return useCases
        .signIn()
        .handle(command, visit.request().origin())
        .fold(
            in -> entered(visit, in),
            wrong -> refused(visit, 401, visit.say("signin.wrong")),
            locked -> refused(visit, 429, locked(visit, locked.retryAfter())),
            no -> refused(visit, 403, visit.say("signin.refused")));
  }

  private static Reply entered(Visit visit, SignedIn in) {
    var target = LocalPath.of(visit.form().text("next"));
    return SessionCookie.set(Reply.redirect(target), visit.request(), in.token());
  }

  private static String locked(Visit visit, Duration wait) {
    return visit.words().count("signin.locked", Math.max(1, wait.plusSeconds(59).toMinutes()));
  }

  private static Reply refused(Visit visit, int status, String text) {
    return visit.refused(
        Refusal.saying(status, text), refusal -> page(visit, Optional.of(refusal)));
  }

  private static Page page(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var login = fields.text("login").required().autocomplete("username");
    var next = visit.isSending() ? visit.form().text("next") : visit.query().text("next");
    var form =
        Form.of("", "/login", visit.say("signin.submit"), Section.of(login, password(fields)))
            .hidden(Map.of("next", LocalPath.of(next)))
            .error(fields.general(login));
    return Page.titled(visit.say("signin.title"))
        .links(List.of(Link.to(visit.say("forgotten.title"), "/forgotten")))
        .with(form);
  }

  private static Field password(Fields fields) {
    return fields
        .of("password", Kind.PASSWORD, "")
        .required()
        .autocomplete("current-password")
        .hint("");
  }

  private Reply signOut(Visit visit) {
    useCases.signOut().handle(visit.principal());
    return SessionCookie.clear(Reply.redirect("/login"), visit.request());
  }

  private Reply stopActing(Visit visit) {
    var reseller = visit.principal();
    if (!reseller.isImpersonated()) {
      return Reply.redirect("/");
    }
    useCases.signOut().handle(reseller);
    var target =
        OwnSession.kept(visit.request())
            .map(own -> "/resellers/" + reseller.account().value())
            .orElse("/login");
    return OwnSession.comeBack(Reply.redirect(target), visit.request());
  }

  private Reply redeem(Visit visit) {
    return visit.send(
        () -> {
          var form = new Blank(visit);
          var command =
              new RedeemLink.Command(form.required("token"), NewPassword.read(form, "password"));
          try {
            var unused = useCases.redeemLink().handle(command, visit.request().origin());
            return visit.on("/login", "password");
          } catch (NotFound gone) {
            return visit.refused(
                Refusal.saying(404, visit.say("handover.gone")),
                refusal -> handover(visit, Optional.of(refusal)));
          }
        },
        refusal -> handover(visit, Optional.of(refusal)));
  }

  private static Page handover(Visit visit, Optional<Refusal> refusal) {
    var fields = new Fields(visit, refusal);
    var token = visit.isSending() ? visit.form().text("token") : visit.query().text("token");
    var one = NewPassword.field(fields, "password");
    var again = NewPassword.field(fields, "again");
    var form =
        Form.of("", "/handover", visit.say("handover.submit"), Section.of(one, again))
            .hidden(Map.of("token", token.orElse("")))
            .error(fields.general(one, again));
    return Page.titled(visit.say("handover.title"))
        .with(new Prose("", visit.say("handover.text")), form);
  }

  private Reply prefer(Visit visit) {
    var was = Preferences.of(visit.request());
    var form = visit.form();
    var now =
        new Preferences(
            form.text("language").orElse(was.language()), form.text("theme").orElse(was.theme()));
    return Reply.redirect(LocalPath.of(form.text("back"))).withCookie(now.cookie());
  }

  /** A password as a refusal names it. */
  static Password password(String text) {
    return new Password(text);
  }
}
