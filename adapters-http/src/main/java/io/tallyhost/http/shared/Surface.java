package io.tallyhost.http.shared;

import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.apikey.KeyKind;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One of the languages that the product speaks: where it lives, who may speak it, and how it says
 * no.
 *
 * @param prefix without a trailing slash: {@code /api/reseller/v1}; empty for the root
 * @param sessions whether a signed-in browser may call
 * @param keys what programs may sign in with
 * @param errors puts a problem into this surface's words; of what was asked, only pages make use,
 *     and there is none when nobody could read it
 * @param admission refuses, by exception, who is known but not meant to be here
 */
public record Surface(
    String name,
    String prefix,
    boolean sessions,
    Set<KeyKind> keys,
    BiFunction<Problem, Optional<Request>, Reply> errors,
    Consumer<Principal> admission) {

  public Surface {
    keys = Set.copyOf(keys);
  }

  /** A surface for programs with such keys. */
  public static Surface forKeys(
      String name, String prefix, KeyKind kind, Function<Problem, Reply> errors) {
    return new Surface(name, prefix, false, Set.of(kind), plain(errors), principal -> {});
  }

  /** A surface for browsers, and for programs with one of these kinds of keys. */
  public static Surface forSessions(
      String name, String prefix, Set<KeyKind> keys, Function<Problem, Reply> errors) {
    return new Surface(name, prefix, true, keys, plain(errors), principal -> {});
  }

  /** A surface for people with browsers. */
  public static Surface forPages(
      String name, String prefix, BiFunction<Problem, Optional<Request>, Reply> errors) {
    return new Surface(name, prefix, true, Set.of(), errors, principal -> {});
  }

  public Surface admitting(Consumer<Principal> rule) {
    return new Surface(name, prefix, sessions, keys, errors, rule);
  }

  /** The answer to a problem, in this surface's words. */
  public Reply problem(Problem problem) {
    return problem(problem, Optional.empty());
  }

  Reply problem(Problem problem, Optional<Request> request) {
    var reply = errors.apply(problem, request);
    for (var header : problem.headers().entrySet()) {
      reply = reply.withHeader(header.getKey(), header.getValue());
    }
    return reply;
  }

  /** Browsers send forms to pages; APIs speak JSON only. */
  boolean isForPages() {
    return sessions && keys.isEmpty();
  }

  /** Nobody signs in with a browser. */
  boolean isForPrograms() {
    return !sessions;
  }

  private static BiFunction<Problem, Optional<Request>, Reply> plain(
      Function<Problem, Reply> errors) {
    return (problem, request) -> errors.apply(problem);
  }

  boolean covers(String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
