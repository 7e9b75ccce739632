package io.tallyhost.http.admin;

import io.tallyhost.application.invoicing.explain.ExplainAmount;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /api/admin/explain: why an amount is what it is, for machines and for people. */
public final class ExplainRoutes implements AdminRoutes {

  private final ExplainAmount explain;

  public ExplainRoutes(ExplainAmount explain) {
    this.explain = explain;
  }

  @Override
  public void addTo(Router router) {
    router.get("/explain/{subject}", this::explain);
  }

  private Reply explain(Request request) {
    var subject = request.path("subject");
    var amounts = explain.handle(request.principal(), subject);
    return asText(request)
        ? Reply.text(200, "text/plain; charset=utf-8", ExplanationText.of(amounts))
        : AdminSurface.one(
            "explanation",
            Json.object(
                "subject",
                subject,
                "amounts",
                amounts.stream().map(ExplanationText::json).toList()));
  }

  private static boolean asText(Request request) {
    return request
        .query()
        .text("format")
        .map(ExplainRoutes::isText)
        .orElseGet(
            () -> request.header("Accept").filter(it -> it.startsWith("text/plain")).isPresent());
  }

  private static boolean isText(String format) {
    InvalidValue.unless(
        "text".equals(format) || "json".equals(format), "format", format, "json or text");
    return "text".equals(format);
  }
}
