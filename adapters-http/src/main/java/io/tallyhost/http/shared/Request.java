package io.tallyhost.http.shared;

import io.javalin.http.Context;
import io.tallyhost.application.shared.NotSignedIn;
import io.tallyhost.application.shared.Origin;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.shared.PageRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What was asked, by whom, read strictly. */
public final class Request {

  /** The field in which a form carries a number of its own, so that it counts once. */
  public static final String FORM_NUMBER = "_once";

  private static final String FORM = "application/x-www-form-urlencoded";

  private static final int MOST_STREAMED_MEBIBYTES = 64;

  private final Context ctx;
  private final Origin origin;
  private final Optional<Principal> principal;
  private final byte[] body;

  Request(Context ctx, Origin origin, Optional<Principal> principal, byte[] body) {
    this.ctx = ctx;
    this.origin = origin;
    this.principal = principal;
    this.body = body;
  }

  /** Who asks. On open routes there may be nobody. */
  public Principal principal() {
    return principal.orElseThrow(NotSignedIn::new);
  }

  public Optional<Principal> maybePrincipal() {
    return principal;
  }

  public Origin origin() {
    return origin;
  }

  /** A part of the path by its name in the route. */
  public String path(String name) {
    return Texts.clean(ctx.pathParam(name));
  }

  public String method() {
    return ctx.req().getMethod();
  }

  /** The same for two requests only if they ask for the same. */
  public String fingerprint() {
    var digest = Sha256.digest();
    var asked =
        method() + " " + ctx.path() + "?" + Optional.ofNullable(ctx.queryString()).orElse("");
    digest.update(asked.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(body));
  }

  /** The path with the query, as it was asked for. */
  public String target() {
    return ctx.path() + Optional.ofNullable(ctx.queryString()).map(it -> "?" + it).orElse("");
  }

  /** What makes a repetition of this request known as one: a header, or the number of a form. */
  Optional<String> repetitionKey() {
    return header("Idempotency-Key").or(this::formKey);
  }

  // What was changed before it is sent again is another request: forms have no other key.
  private Optional<String> formKey() {
    return isForm()
        ? form()
            .text(FORM_NUMBER)
            .filter(it -> !it.isBlank())
            .map(number -> "form:" + number + ":" + fingerprint())
        : Optional.empty();
  }

  private boolean isForm() {
    return Optional.ofNullable(ctx.contentType()).filter(it -> it.startsWith(FORM)).isPresent();
  }

  public Query query() {
    return new Query(ctx.queryParamMap());
  }

  public PageRequest page() {
    return query().page();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(ctx.header(name));
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(ctx.cookie(name));
  }

  /** The JSON object in the body; without one the request is refused. */
  public JsonBody body() {
    if (body.length == 0) {
      throw JsonReader.notJson();
    }
    return JsonBody.of(JsonReader.read(body));
  }

  /** The body as it came, for signatures. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A long body while it comes, strictly UTF-8; on routes that are streamed. */
  public Reader stream() {
    var utf8 = StandardCharsets.UTF_8.newDecoder();
    try {
      return new BufferedReader(
          new InputStreamReader(
              new LimitedStream(ctx.req().getInputStream(), MOST_STREAMED_MEBIBYTES), utf8));
    } catch (IOException lost) {
      throw new ProblemException(400, "invalid_request", "The body could not be read");
    }
  }

  /** What the body is said to be: {@code text/csv}. */
  public String contentType() {
    return Bodies.type(ctx);
  }

  /** The JSON object in the body, or an empty one when there is none. */
  public JsonBody bodyOrEmpty() {
    return body.length == 0 ? new JsonBody("", Map.of()) : body();
  }

  /** The fields of a submitted web form. */
  public Query form() {
    return new Query(FormText.read(body));
  }

  /** Whether the caller came over HTTPS, as far as a trusted proxy says so. */
  public boolean isSecure() {
    return Boolean.TRUE.equals(ctx.attribute(Gate.SECURE));
  }

  /** The address that the caller used for us: {@code https://panel.example}. */
  public String ownAddress() {
    return (isSecure() ? "https://" : "http://")
        + Optional.ofNullable(ctx.host()).orElse("localhost");
  }
}
