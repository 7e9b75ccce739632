package io.tallyhost.http.whitelabel;

import io.tallyhost.application.whitelabel.AcceptCallback;
import io.tallyhost.http.outbound.ConnectorWords;
import io.tallyhost.http.shared.Reply;
import io.tallyhost.http.shared.Request;
import io.tallyhost.http.shared.Router;
import java.util.regex.Pattern;

/** Where connectors tell what became of an order; the signature says who they are. */
public final class CallbackRoutes implements WhitelabelRoutes {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final AcceptCallback accept;

  public CallbackRoutes(AcceptCallback accept) {
    this.accept = accept;
  }

  @Override
  public void addTo(Router router) {
    router.open().post("/connector-callbacks/{id}", this::accept);
  }

  private Reply accept(Request request) {
    var body = request.text();
    var seconds =
        request
            .header("X-Tallyhost-Timestamp")
            .filter(text -> SECONDS.matcher(text).matches())
            .map(Long::parseLong)
            .orElse(0L);
    var command =
        new AcceptCallback.Command(
            request.path("id"), seconds, request.header("X-Tallyhost-Signature").orElse(""), body);
    accept.handle(command, () -> ConnectorWords.answer(body));
    return WhitelabelSurface.success();
  }
}
