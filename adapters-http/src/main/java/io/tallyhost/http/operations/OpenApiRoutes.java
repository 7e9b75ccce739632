package io.tallyhost.http.operations;

import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import io.tallyhost.http.shared.Routes;
import io.tallyhost.http.shared.Surface;

/** /openapi.json: everything that can be asked for, for programs to read. */
public final class OpenApiRoutes implements Routes {

  private final Reply document = Reply.ok(OpenApi.document());

  @Override
  public Surface surface() {
    return OperationsSurface.SURFACE;
  }

  @Override
  public void addTo(Router router) {
    router.open().get("/openapi.json", this::document);
  }

  private Reply document(Request request) {
    return document.withHeader("Cache-Control", "public, max-age=60");
  }
}
