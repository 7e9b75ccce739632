package io.tallyhost.http.admin;

import io.tallyhost.application.clock.MoveClock;
import io.tallyhost.application.clock.ShowClock;
import io.tallyhost.application.clock.ShowClock.Reading;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** /api/admin/clock, where the clock may be moved at all. */
public final class ClockRoutes implements AdminRoutes {

  private final ShowClock show;
  private final MoveClock move;

  public ClockRoutes(ShowClock show, MoveClock move) {
    this.show = show;
    this.move = move;
  }

  @Override
  public void addTo(Router router) {
    router.get("/clock", this::show).post("/clock", this::move);
  }

  private Reply show(Request request) {
    return reply(show.handle(request.principal()));
  }

  private Reply move(Request request) {
    var body = request.body();
    InvalidValue.unless(
        body.has("advance_seconds") != body.has("set"),
        "set",
        "both or none",
        "advance_seconds or set");
    return reply(
        body.has("set")
            ? move.set(request.principal(), instant(body))
            : move.advance(
                request.principal(),
                Duration.ofSeconds(body.whole("advance_seconds", 0, Integer.MAX_VALUE))));
  }

  private static Instant instant(JsonBody body) {
    var text = body.text("set");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidValue("set", text, "a time like 2026-12-01T00:00:00Z");
    }
  }

  private static Reply reply(Reading reading) {
    return Reply.ok(
        Json.object(
            "ok", true, "now", reading.now(), "offset_seconds", reading.offset().toSeconds()));
  }
}
