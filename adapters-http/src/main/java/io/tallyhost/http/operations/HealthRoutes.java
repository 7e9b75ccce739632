package io.tallyhost.http.operations;

import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.LinkedHashMap;
import java.util.List;

/** /health: alive means that it answers, ready that it can do its work. */
public final class HealthRoutes implements OperationsRoutes {

  private final List<Checkup> checkups;

  public HealthRoutes(List<Checkup> checkups) {
    this.checkups = List.copyOf(checkups);
  }

  @Override
  public void addTo(Router router) {
    router.open().get("/health/live", this::live).get("/health/ready", this::ready);
  }

  private Reply live(Request request) {
    return Reply.ok(Json.object("status", "alive"));
  }

  private Reply ready(Request request) {
    var words = new LinkedHashMap<String, String>();
    var isReady = true;
    for (var checkup : checkups) {
      var finding = checkup.find();
      words.put(checkup.name(), finding.word());
      isReady &= finding.isGood();
    }
    var body = Json.object("status", isReady ? "ready" : "not ready", "checks", words);
    return isReady ? Reply.ok(body) : Reply.json(503, body).withHeader("Retry-After", "5");
  }
}
