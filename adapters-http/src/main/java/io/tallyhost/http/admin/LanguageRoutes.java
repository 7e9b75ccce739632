package io.tallyhost.http.admin;

import io.tallyhost.application.notice.ChooseLanguage;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /api/admin/language: in which language an account is written to; without one, in English. */
public final class LanguageRoutes implements AdminRoutes {

  private final ChooseLanguage language;

  public LanguageRoutes(ChooseLanguage language) {
    this.language = language;
  }

  @Override
  public void addTo(Router router) {
    router.get("/language", this::show).put("/language", this::choose);
  }

  private Reply show(Request request) {
    return shown(request.principal(), account(request));
  }

  private Reply choose(Request request) {
    var wanted = Language.named(request.body().text("language"));
    language.handle(request.principal(), account(request), wanted);
    return shown(request.principal(), account(request));
  }

  private Reply shown(Principal principal, AccountId account) {
    var chosen = language.show(principal, account).map(Language::wireName);
    return Reply.ok(Json.object("ok", true, "account_id", account.value(), "language", chosen));
  }

  private static AccountId account(Request request) {
    return request
        .query()
        .text("account_id")
        .map(text -> AdminSurface.id("Account", text, AccountId::new))
        .orElseGet(() -> request.principal().account());
  }
}
