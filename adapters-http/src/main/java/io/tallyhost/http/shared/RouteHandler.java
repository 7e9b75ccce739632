package io.tallyhost.http.shared;

/** Reads a request, calls one use case and says what came of it. */
@FunctionalInterface
public interface RouteHandler {

  Reply handle(Request request);
}
