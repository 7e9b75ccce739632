package io.tallyhost.http.shared;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes in the body of a request: not too much of it, and only of a type that can be read. */
final class Bodies {

  static final int MAX_BYTES = 1 << 20;
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String FORM = "application/x-www-form-urlencoded";

  private Bodies() {}

  static byte[] read(Context ctx) {
    if (ctx.req().getContentLengthLong() > MAX_BYTES) {
      throw tooLarge();
    }
    if (WITHOUT_BODY.contains(ctx.req().getMethod())) {
      return new byte[0];
    }
    try {
      var body = ctx.req().getInputStream().readNBytes(MAX_BYTES + 1);
      if (body.length > MAX_BYTES) {
        throw tooLarge();
      }
      return body;
    } catch (IOException e) {
      throw new ProblemException(400, "invalid_request", "The body could not be read");
    }
  }

  /** Whoever sends a body sends JSON, or a form where forms are taken. */
  static void requireReadable(Context ctx, Route route, byte[] body) {
    if (body.length == 0) {
      return;
    }
    var type = type(ctx);
    if (route.takesForms() && type.equals(FORM)) {
      return;
    }
    if (!isJson(type)) {
      throw new ProblemException(
          415, "unsupported_media_type", "Content-Type must be application/json");
    }
    var unused = JsonReader.read(body);
  }

  static String type(Context ctx) {
    return Optional.ofNullable(ctx.req().getContentType())
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("application/json");
  }

  private static boolean isJson(String type) {
    return type.equals("application/json")
        || (type.startsWith("application/") && type.endsWith("+json"));
  }

  private static ProblemException tooLarge() {
    return new ProblemException(413, "payload_too_large", "The body is larger than 1 MiB");
  }
}
