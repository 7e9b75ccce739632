package io.tallyhost.http.panel;

import io.tallyhost.application.identity.ShowSession;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Ids;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Secrets;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.http.panel.view.FormGuard;
import io.tallyhost.http.panel.view.Frame;
import io.tallyhost.http.panel.view.Frame.Brand;
import io.tallyhost.http.panel.view.Page;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.RouteHandler;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Receives every visit to a page, proves its forms, and hands it to whoever shows the page. */
public final class Desk {

  private final ShowSession showSession;
  private final Function<String, Optional<Branding>> brands;
  private final Ids ids;
  private final Secrets secrets;

  /**
   * @param brands whose face the panel wears under a domain
   */
  public Desk(
      ShowSession showSession,
      Function<String, Optional<Branding>> brands,
      Ids ids,
      Secrets secrets) {
    this.showSession = showSession;
    this.brands = brands;
    this.ids = ids;
    this.secrets = secrets;
  }

  /** For those who are signed in, and have a password of their own. */
  public RouteHandler page(Function<Visit, Reply> handler) {
    return request ->
        request.principal().mustChangePassword()
            ? Reply.redirect("/password")
            : received(request, handler);
  }

  /** A form, for those who may send it. */
  public RouteHandler form(Permission permission, Function<Visit, Page> form) {
    return page(
        visit -> {
          Access.require(visit.principal(), permission);
          return visit.show(form.apply(visit));
        });
  }

  /** The same where only the operator may. */
  public RouteHandler operatorForm(Permission permission, Function<Visit, Page> form) {
    return page(
        visit -> {
          Access.requireOperator(visit.principal(), permission);
          return visit.show(form.apply(visit));
        });
  }

  /** For those who are signed in, whoever made their password. */
  public RouteHandler early(Function<Visit, Reply> handler) {
    return request -> received(request, handler);
  }

  /** For everybody. */
  public RouteHandler open(Function<Visit, Reply> handler) {
    return request -> welcomed(request, handler);
  }

  private Reply received(Request request, Function<Visit, Reply> handler) {
    requireOurForm(request);
    var account = showSession.handle(request.principal());
    var guard = new FormGuard(FormProof.token(request).orElse(""), ids::next);
    var frame = Frames.signedIn(request, account, brand(request), guard);
    return handler.apply(new Visit(request, frame));
  }

  // Who has no cookie yet gets one, so that the form can be proved.
  private Reply welcomed(Request request, Function<Visit, Reply> handler) {
    requireOurForm(request);
    var fresh = FormProof.token(request).isPresent() ? Optional.<String>empty() : freshCookie();
    var token = fresh.map(FormProof::token).or(() -> FormProof.token(request)).orElse("");
    var frame = Frames.stranger(request, brand(request), new FormGuard(token, ids::next));
    var reply = handler.apply(new Visit(request, frame));
    return fresh.map(value -> withVisitor(reply, request, value)).orElse(reply);
  }

  private Optional<String> freshCookie() {
    return Optional.of(secrets.token());
  }

  private static Reply withVisitor(Reply reply, Request request, String value) {
    var secure = request.isSecure() ? "; Secure" : "";
    return reply.withCookie(
        FormProof.VISITOR + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure);
  }

  private static void requireOurForm(Request request) {
    if (request.method().equals("POST")) {
      FormProof.require(request);
    }
  }

  private Brand brand(Request request) {
    return Optional.ofNullable(URI.create(request.ownAddress()).getHost())
        .flatMap(brands)
        .map(Desk::brand)
        .orElse(Frame.Brand.OURS);
  }

  private static Brand brand(Branding branding) {
    return new Brand(
        branding.companyName().orElse(Brand.OURS.name()),
        branding.logoUrl(),
        branding
            .primaryColor()
            .map(color -> color.substring(1).toLowerCase(java.util.Locale.ROOT)));
  }
}
