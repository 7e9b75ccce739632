package io.tallyhost.http.shared;

/** Is told of every answer, by the route's template and never by the path itself. */
@FunctionalInterface
public interface Watcher {

  void answered(String method, String route, int status, float milliseconds);
}
