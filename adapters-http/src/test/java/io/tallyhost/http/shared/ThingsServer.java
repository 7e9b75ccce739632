package io.tallyhost.http.shared;

import io.tallyhost.application.apikey.Authentication;
import io.tallyhost.application.apikey.Credential;
import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryRateCounters;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.People;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.application.shared.TestClock;
import io.tallyhost.application.shared.Unavailable;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AllowedAddresses;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A server with two surfaces that offer the same few things. */
final class ThingsServer {

  static final TestClock CLOCK = TestClock.at("2026-11-20T12:00:00Z");
  static final AccountId ACCOUNT = new AccountId(new RandomIds().next());
  private static final Surface THINGS =
      Surface.forSessions(
          "things",
          "/api/things",
          Set.of(KeyKind.VPS),
          problem -> Reply.json(problem.status(), Json.object("error", problem.message())));
  private static final Surface OTHERS =
      Surface.forKeys(
          "others",
          "/api/others",
          KeyKind.WHITELABEL,
          problem -> Reply.json(problem.status(), Json.object("code", problem.code())));

  private ThingsServer() {}

  /** The things that the tests ask for. */
  private record Group(Surface surface) implements Routes {
    @Override
    public void addTo(Router router) {
      router
          .get("/mine", request -> Reply.ok(request.principal().account().value()))
          .post("/mine", request -> Reply.ok(request.principal().account().value()))
          .open()
          .get("/open/{id}", request -> Reply.ok(Json.object("id", request.path("id"))))
          .get("/origin", request -> Reply.ok(request.origin().address()))
          .get("/page", request -> Reply.ok(request.page().limit()))
          .post("/echo", request -> Reply.ok(request.body().text("name")))
          .get("/broken", ThingsServer::broken)
          .get("/fails/{how}", ThingsServer::failing);
    }
  }

  static HttpServer start() {
    return HttpServer.start(
        new HttpServer.Settings(
            "127.0.0.1", 0, AllowedAddresses.of(List.of("127.0.0.1", "10.0.0.0/8"))),
        new HttpServer.Parts(
            ThingsServer::look,
            new RateLimits(new InMemoryRateCounters(), CLOCK),
            Replays.none(),
            Faults.none(),
            new RandomIds(),
            (method, route, status, milliseconds) -> {}),
        List.of(new Group(THINGS), new Group(OTHERS)));
  }

  private static Authentication look(Credential credential, Origin origin) {
    return credential.fold(
        session -> known(session.token().equals("good")),
        key -> known(key.text().map(text -> text.secretPart().equals("secret")).orElse(false)));
  }

  private static Authentication known(boolean isGood) {
    return isGood
        ? new Authentication.Authenticated(People.reseller(ACCOUNT), Optional.empty())
        : new Authentication.Unknown();
  }

  private static Reply broken(Request request) {
    throw new IllegalStateException("secret inside");
  }

  private static Reply failing(Request request) {
    switch (request.path("how")) {
      case "absent" -> throw new NotFound("Thing");
      case "conflict" -> throw new Conflict("Not now");
      default -> throw new Unavailable("Away", 7);
    }
  }
}
