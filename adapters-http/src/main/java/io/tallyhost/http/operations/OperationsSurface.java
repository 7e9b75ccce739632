package io.tallyhost.http.operations;

import io.tallyhost.domain.apikey.KeyKind;
import io.tallyhost.http.shared.Json;
import io.tallyhost.http.shared.Problem;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Surface;
import java.util.Set;

/** The root of the address space, as far as machines ask for it. */
public final class OperationsSurface {

  public static final Surface SURFACE =
      Surface.forSessions("operations", "", Set.of(KeyKind.ADMIN), OperationsSurface::error);

  private OperationsSurface() {}

  private static Reply error(Problem problem) {
    return Reply.json(
        problem.status(),
        Json.object("ok", false, "error", problem.message(), "code", problem.code()));
  }
}
