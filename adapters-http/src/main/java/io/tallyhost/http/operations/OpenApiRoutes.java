package io.tallyhost.http.operations;

import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;

/** /openapi.json: everything that can be asked for, for programs to read. */
public final class OpenApiRoutes implements OperationsRoutes {

  private final Reply document = Reply.ok(OpenApi.document());

  @Override
  public void addTo(Router router) {
    router.open().get("/openapi.json", this::document);
  }

  private Reply document(Request request) {
    return document.withHeader("Cache-Control", "public, max-age=60");
  }
}
