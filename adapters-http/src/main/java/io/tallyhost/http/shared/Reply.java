package io.tallyhost.http.shared;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as a value: outcomes become replies first, and are sent in one place. */
public final class Reply {

  private final int status;
  private final Map<String, String> headers;
  private final List<String> cookies;
  private final byte[] body;

  private Reply(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, List.of(), body);
  }

  private Reply(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    this.status = status;
    this.cookies = List.copyOf(cookies);
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.body = body;
  }

  /** An answer that was given before, or comes from elsewhere. */
  public static Reply raw(int status, Map<String, String> headers, byte[] body) {
    return new Reply(status, headers, body.clone());
  }

  public static Reply json(int status, Object body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), Json.write(body));
  }

  public static Reply ok(Object body) {
    return json(200, body);
  }

  public static Reply created(Object body) {
    return json(201, body);
  }

  public static Reply noContent() {
    return new Reply(204, Map.of(), new byte[0]);
  }

  public static Reply text(int status, String contentType, String text) {
    return new Reply(
        status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply html(int status, String html) {
    return text(status, "text/html; charset=utf-8", html);
  }

  public static Reply redirect(String location) {
    return new Reply(303, Map.of("Location", location), new byte[0]);
  }

  /** A file for reading: {@code application/pdf}. */
  public static Reply file(String contentType, String name, byte[] content) {
    return raw(200, Map.of("Content-Type", contentType), content)
        .withHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
  }

  /** With this header, in place of an earlier one of that name. */
  public Reply withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, cookies, body);
  }

  /** With one more cookie, sent this once: a replay does not have it. */
  public Reply withCookie(String cookie) {
    var more = new ArrayList<>(cookies);
    more.add(cookie);
    return new Reply(status, headers, more, body);
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  void sendTo(Context ctx) {
    ctx.status(status);
    headers.forEach(ctx::header);
    cookies.forEach(cookie -> ctx.res().addHeader("Set-Cookie", cookie));
    ctx.result(body);
  }
}
