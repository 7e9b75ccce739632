package io.tallyhost.http.operations;

import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Set;
import java.util.function.Supplier;

/** /metrics, in Prometheus' text, for the operator and for whoever asks from this machine. */
public final class MetricsRoutes implements OperationsRoutes {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  private final Supplier<String> scrape;

  public MetricsRoutes(Supplier<String> scrape) {
    this.scrape = scrape;
  }

  @Override
  public void addTo(Router router) {
    router.open().get("/metrics", this::metrics);
  }

  private Reply metrics(Request request) {
    var isOperator = request.maybePrincipal().map(Principal::isOperator).orElse(false);
    if (!isOperator && !isLocal(request)) {
      throw new Forbidden("Operator access required");
    }
    return Reply.text(200, "text/plain; version=0.0.4; charset=utf-8", scrape.get());
  }

  // Behind a proxy that nobody told us to trust, every caller seems to be on this machine.
  private static boolean isLocal(Request request) {
    return LOOPBACK.contains(request.origin().address())
        && request.header("X-Forwarded-For").isEmpty()
        && request.header("Forwarded").isEmpty();
  }
}
