package io.tallyhost.http.shared;

import io.javalin.http.Context;
import io.tallyhost.application.apikey.Authentication.Authenticated;
import io.tallyhost.application.shared.Allowance;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotSignedIn;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.RateLimits;
import io.tallyhost.application.shared.TooManyRequests;
import java.util.Optional;

/** What every request passes before its handler sees it: size, credential, admission, rate. */
final class Gate {

  static final String ORIGIN = "tallyhost.origin";
  static final String SECURE = "tallyhost.secure";
  static final String PRINCIPAL = "tallyhost.principal";

  private static final String LIMIT = "X-RateLimit-Limit";

  private final Doorkeeper doorkeeper;
  private final RateLimits rateLimits;
  private final Replays replays;
  private final Refusals refusals;

  Gate(Doorkeeper doorkeeper, RateLimits rateLimits, Replays replays, Refusals refusals) {
    this.doorkeeper = doorkeeper;
    this.rateLimits = rateLimits;
    this.replays = replays;
    this.refusals = refusals;
  }

  Reply pass(Context ctx, Route route) {
    var body = route.streamed() ? new byte[0] : Bodies.read(ctx);
    var origin = origin(ctx);
    var principal =
        route.open() ? stranger(ctx, route, origin) : Optional.of(known(ctx, route, origin));
    Bodies.requireReadable(ctx, route, body);
    var request = new Request(ctx, origin, principal, body);
    return replays.once(request, () -> answer(route, request));
  }

  // A refusal is an answer too, and is remembered like one.
  private Reply answer(Route route, Request request) {
    try {
      return route.handler().handle(request);
    } catch (RuntimeException cause) {
      return refusals.reply(route.surface(), cause, request);
    }
  }

  static Origin origin(Context ctx) {
    Origin origin = ctx.attribute(ORIGIN);
    return origin == null ? new Origin("", "") : origin;
  }

  // On an open route a good credential is welcome and a bad one does not matter.
  private Optional<Principal> stranger(Context ctx, Route route, Origin origin) {
    try {
      return Optional.of(known(ctx, route, origin));
    } catch (NotSignedIn | Forbidden nobody) {
      return Optional.empty();
    }
  }

  private Principal known(Context ctx, Route route, Origin origin) {
    var known = authenticated(ctx, route, origin);
    var principal = known.principal();
    ctx.attribute(PRINCIPAL, principal);
    count(ctx, rateLimits.take(principal, known.perMinute()));
    route.surface().admission().accept(principal);
    return principal;
  }

  private Authenticated authenticated(Context ctx, Route route, Origin origin) {
    return doorkeeper
        .look(Credentials.of(ctx, route.surface()), origin)
        .fold(
            known -> known,
            unknown -> {
              throw new NotSignedIn();
            },
            refused -> {
              throw new Forbidden(refused.reason());
            });
  }

  /**
   * Where only programs call, whoever is refused before a key was counted is counted by address, so
   * that every answer says how often one may ask. What strangers do costs no key anything.
   */
  Problem counted(Context ctx, Surface surface, Problem refusal) {
    var isCounted = ctx.res().containsHeader(LIMIT);
    if (isCounted || !surface.isForPrograms() || refusal.status() >= 500) {
      return refusal;
    }
    var subject = surface.name() + "@" + origin(ctx).address();
    try {
      count(ctx, rateLimits.take(subject, RateLimits.PER_ADDRESS));
      return refusal;
    } catch (RuntimeException notNow) {
      return refusals.problem(notNow);
    }
  }

  private void count(Context ctx, Allowance allowance) {
    ctx.header(LIMIT, Integer.toString(allowance.limit()));
    ctx.header("X-RateLimit-Remaining", Integer.toString(allowance.remaining()));
    ctx.header("X-RateLimit-Reset", Long.toString(allowance.resetsAt().getEpochSecond()));
    if (allowance.isExceeded()) {
      throw new TooManyRequests("Rate limit exceeded", (int) allowance.retryAfterSeconds());
    }
  }
}
