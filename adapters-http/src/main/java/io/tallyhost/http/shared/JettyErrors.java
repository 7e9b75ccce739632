package io.tallyhost.http.shared;

import io.tallyhost.application.shared.Ids;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Requests too broken to reach a route are answered in the words of the surface all the same. */
final class JettyErrors extends ErrorHandler {

  private final Dispatch dispatch;
  private final Ids ids;

  JettyErrors(Dispatch dispatch, Ids ids) {
    this.dispatch = dispatch;
    this.ids = ids;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var status = response.getStatus() < 400 ? 500 : response.getStatus();
    var path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
    var reply = dispatch.surfaceOf(path).problem(problem(status));
    response.setStatus(reply.status());
    SecurityHeaders.all(ids.next())
        .forEach((name, value) -> response.getHeaders().put(name, value));
    reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  private static Problem problem(int status) {
    var words = Optional.ofNullable(HttpStatus.getCode(status)).map(HttpStatus.Code::getMessage);
    var message = status == 500 ? "Internal server error" : words.orElse("Bad request");
    var code = status == 500 ? "internal_error" : snake(message);
    return Problem.of(status, code, message);
  }

  private static String snake(String message) {
    return message.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
  }
}
