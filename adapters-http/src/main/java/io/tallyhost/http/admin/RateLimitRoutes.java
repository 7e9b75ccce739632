package io.tallyhost.http.admin;

import io.tallyhost.application.apikey.LimitKeyKinds;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.http.shared.JsonBody;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** /api/admin/rate-limits: requests a minute by kind of key; null means the usual again. */
public final class RateLimitRoutes implements AdminRoutes {

  private static final int MOST = 100_000;

  private final LimitKeyKinds limits;

  public RateLimitRoutes(LimitKeyKinds limits) {
    this.limits = limits;
  }

  @Override
  public void addTo(Router router) {
    router.get("/rate-limits", this::show).patch("/rate-limits", this::change);
  }

  private Reply show(Request request) {
    return shown(request.principal());
  }

  private Reply change(Request request) {
    var body = request.body();
    for (var name : body.names()) {
      limits.limit(request.principal(), KeyKind.named(name), limit(body, name));
    }
    return shown(request.principal());
  }

  private Reply shown(Principal principal) {
    Map<String, @Nullable Object> byKind = new TreeMap<>();
    limits.show(principal).forEach((kind, limit) -> byKind.put(kind.wireName(), limit));
    return AdminSurface.one("rate_limits", byKind);
  }

  private static Optional<Integer> limit(JsonBody body, String name) {
    return body.isNull(name) ? Optional.empty() : Optional.of(body.whole(name, 1, MOST));
  }
}
